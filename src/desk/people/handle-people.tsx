import type { Case } from '../../domain/case.ts';
import type { PersonId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { renderPage } from '../../pages/document.tsx';
import { tellShown } from '../../vault/open-roster.ts';
import { inOrder } from '../../vault/roster-order.ts';
import { personIn } from '../../vault/roster.ts';
import { searchVault } from '../../vault/search-vault.ts';
import { withdrawnPeople } from '../../vault/withdrawals.ts';
import { keptFind } from '../table/kept-finds.ts';
import { asKey, pageOf, sortedBy } from '../table/table-page.ts';
import { readAsked, type TableAsked } from '../table/table-plan.ts';
import { takeFind } from '../table/take-find.ts';
import type { DeskContext } from './desk-context.ts';
import { peoplePage } from './people-page.tsx';
import { peopleInOrder } from './people-in-order.ts';
import { peoplePlan, type PersonLine } from './people-plan.tsx';
import { AHEAD_MS, askingsToday, asWithdrawn } from './person-line.ts';
import { openPeople, type Opened } from './seen-people.ts';

/** So many are found by words: whoever looks for one is more precise. */
const MOST_FOUND = 500;

export async function showPeople(c: DeskContext): Promise<Response> {
  const opened = await openPeople(c);
  if (opened instanceof Response) return opened;
  const { language, session, deps } = c.var;
  const { vault, identity, seen, cases } = opened;
  const plan = peoplePlan(language, deps.now());
  const asked = readAsked(new URL(c.req.url).searchParams, plan);
  const words = keptFind(vault.keys, '/people', asked.find);
  const withdrawn = await withdrawnPeople(vault.vault);
  const ids = await listed(c, opened, asked, words, withdrawn);
  const page = pageOf(ids, asked.page);
  await tellShown(vault, 'people', page.rows);
  const own = casesOf(cases, new Set(page.rows));
  await tellShown(vault, 'cases', [...new Set([...own.values()].flat().map(({ id }) => id))]);
  const rows = page.rows.flatMap((id): PersonLine[] => {
    const known = personIn(opened.roster, id);
    const [asking = null] = askingsToday(opened.roster, id, withdrawn, deps.now());
    return known === null ? [] : [{ known: asWithdrawn(known, withdrawn.get(id)), cases: own.get(id) ?? [], asking }];
  });
  const mayWrite = may(session.account.role, 'people.write', { holdsKey: true });
  const known = { language, identity, session, plan, asked, words, mayWrite };
  return c.html(renderPage(peoplePage({ ...known, some: { ...page, rows }, all: seen.size, cases: cases.length })));
}

/** By POST: what is looked for is a name, and must not be in an address. */
export const findPeople = (c: DeskContext): Promise<Response> => takeFind(c, '/people');

type Withdrawn = Awaited<ReturnType<typeof withdrawnPeople>>;

/** Who is asked for, in that order. Nobody is counted whom this colleague does not see. */
async function listed(
  c: DeskContext,
  { vault, roster, seen, cases }: Opened,
  { filters, sort, down }: TableAsked,
  words: string | null,
  withdrawn: Withdrawn,
): Promise<PersonId[]> {
  const { language, deps } = c.var;
  const now = deps.now();
  const ordered =
    sort === 'birth'
      ? await inOrder(roster, 'people', 'birth', ({ person }) => person.birth ?? '~', plain)
      : await peopleInOrder(roster, language);
  const askedBy = (id: PersonId): number | null => askingsToday(roster, id, withdrawn, now)[0]?.by ?? null;
  const inRole =
    filters['role'] === undefined
      ? seen
      : new Set(
          cases.flatMap(({ people }) =>
            people.filter(({ role }) => role === filters['role']).map(({ person }) => person),
          ),
        );
  const kind = filters['kind'] === undefined ? null : filters['kind'] === 'group';
  const before = filters['ask'] === undefined ? null : filters['ask'] === 'due' ? now : now + AHEAD_MS;
  const among = (id: PersonId): boolean => inRole.has(id) && seen.has(id);
  const found = words === null ? null : await foundBy(vault, words, among);
  const ids = ordered.filter((id) => {
    if (!among(id) || (found !== null && !found.has(id))) return false;
    if (kind !== null && roster.people.get(id)?.person.group !== kind) return false;
    return before === null || (askedBy(id) ?? Number.POSITIVE_INFINITY) < before;
  });
  if (sort !== 'ask') return down ? ids.toReversed() : ids;
  return sortedBy(
    ids,
    (id) => {
      const by = askedBy(id);
      return by === null ? null : asKey(by);
    },
    down,
  );
}

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function foundBy(
  vault: Opened['vault'],
  words: string,
  among: (id: PersonId) => boolean,
): Promise<ReadonlySet<string>> {
  const hits = await searchVault(vault, words, MOST_FOUND, (hit) => hit.kind === 'person' && among(hit.id));
  return new Set(hits.map(({ id }) => id));
}

/** The cases of these people, of those that are given. */
function casesOf(cases: readonly Case[], people: ReadonlySet<PersonId>): Map<PersonId, Case[]> {
  const own = new Map<PersonId, Case[]>();
  for (const each of cases)
    for (const { person } of each.people) {
      if (!people.has(person)) continue;
      const there = own.get(person);
      if (there === undefined) own.set(person, [each]);
      else if (there.at(-1) !== each) there.push(each);
    }
  return own;
}
