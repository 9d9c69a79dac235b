import type { Case } from '../../domain/case.ts';
import type { Instant } from '../../domain/date.ts';
import type { PersonId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { renderPage } from '../../pages/document.tsx';
import { tellShown } from '../../vault/open-roster.ts';
import { inOrder } from '../../vault/roster-order.ts';
import { personIn } from '../../vault/roster.ts';
import { lookThroughVault } from '../../vault/search-vault.ts';
import { withdrawnPeople } from '../../vault/withdrawals.ts';
import { seenIn } from '../cases/seen-roster.ts';
import { keptFind } from '../table/kept-finds.ts';
import { pageOf } from '../table/table-page.ts';
import { openTable } from '../table/open-table.ts';
import type { TableAsked } from '../table/table-plan.ts';
import { takeFind } from '../table/take-find.ts';
import type { DeskContext } from './desk-context.ts';
import { peoplePage } from './people-page.tsx';
import { peopleInOrder } from './people-in-order.ts';
import { peoplePlan, type PersonLine } from './people-plan.tsx';
import { AHEAD_MS, askingsIn, askOrder, asWithdrawn, toAsk } from './person-line.ts';
import { openPeople, type Opened } from './seen-people.ts';

export async function showPeople(c: DeskContext): Promise<Response> {
  const opened = await openPeople(c);
  if (opened instanceof Response) return opened;
  const { language, session, deps } = c.var;
  const { vault, identity, seen, cases } = opened;
  const table = await openTable(c, peoplePlan(language, deps.now()));
  if (table instanceof Response) return table;
  const { plan, asked } = table;
  const words = keptFind(vault.keys, '/people', asked.find);
  const withdrawn = await withdrawnPeople(vault.vault);
  const ids = await listed(c, opened, asked, words, withdrawn);
  const page = pageOf(ids, asked.page);
  await tellShown(vault, 'people', page.rows);
  const own = casesOf(cases, new Set(page.rows));
  await tellShown(vault, 'cases', [...new Set([...own.values()].flat().map(({ id }) => id))]);
  const rows = page.rows.flatMap((id): PersonLine[] => {
    const known = personIn(opened.roster, id);
    // Whoever took everything back is left in peace.
    const [asking = null] = withdrawn.has(id) ? [] : askingsIn(opened.roster, id, deps.now());
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
  { vault, roster, sees, cases }: Opened,
  { filters, sort, down }: TableAsked,
  words: string | null,
  withdrawn: Withdrawn,
): Promise<readonly PersonId[]> {
  const now = c.var.deps.now();
  const { locale } = c.var.language;
  const order = async (): Promise<readonly PersonId[]> => {
    if (sort === 'birth') return inOrder(roster, 'people', 'birth', ({ person }) => person.birth ?? '~', plain);
    return sort === 'ask' ? (await askOrder(roster, now)).ids : peopleInOrder(roster, c.var.language);
  };
  const ordered = seenIn(sees, sort === 'name' ? `name ${locale}` : sort, await order());
  const { role, kind, ask } = filters;
  const tests: ((id: PersonId) => boolean)[] = [];
  if (role !== undefined) {
    const some = new Set<PersonId>();
    for (const { people } of cases) for (const each of people) if (each.role === role) some.add(each.person);
    tests.push((id) => some.has(id));
  }
  if (kind !== undefined) tests.push((id) => roster.people.get(id)?.person.group === (kind === 'group'));
  if (ask !== undefined) {
    const some = new Set(await toAsk(roster, ask === 'due' ? now : ((now + AHEAD_MS) as Instant), now));
    tests.push((id) => some.has(id) && !withdrawn.has(id));
  }
  if (words !== null) {
    const hits = await lookThroughVault(vault, words, ({ id, kind: of }) => of === 'person' && sees.people.has(id));
    const some = new Set<string>(hits.map(({ id }) => id));
    tests.push((id) => some.has(id));
  }
  const ids = tests.length === 0 ? ordered : ordered.filter((id) => tests.every((fits) => fits(id)));
  return down ? ids.toReversed() : ids;
}

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
