import type { PersonId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { renderPage } from '../../pages/document.tsx';
import { searchVault } from '../../vault/search-vault.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { peoplePage } from './people-page.tsx';
import { deskName } from './person-words.ts';
import type { DeskContext } from './desk-context.ts';
import { openPeople, readSeen, type Opened } from './seen-people.ts';

const ON_A_PAGE = 100;
/** So many hits are looked through for those whom a colleague may see. */
const MOST_HITS = 500;

export async function showPeople(c: DeskContext): Promise<Response> {
  const opened = await openPeople(c);
  if (opened instanceof Response) return opened;
  const asked = c.req.query('page') ?? '1';
  const page = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
  const ids = [...opened.seen].toSorted();
  const from = (page - 1) * ON_A_PAGE;
  const next = ids.length > from + ON_A_PAGE ? page + 1 : null;
  return list(c, opened, ids.slice(from, from + ON_A_PAGE), { query: null, total: ids.length, next });
}

/** By POST: what is looked for is a name, and must not be in an address. */
export async function findPeople(c: DeskContext): Promise<Response> {
  const opened = await openPeople(c);
  if (opened instanceof Response) return opened;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const query = form.text('query').slice(0, 200);
  if (query === '') return c.redirect('/people', 303);
  const hits = await searchVault(opened.vault, query, MOST_HITS);
  const ids = hits.flatMap((hit) => (hit.kind === 'person' && opened.seen.has(hit.id) ? [hit.id] : []));
  return list(c, opened, ids.slice(0, ON_A_PAGE), { query, total: ids.length, next: null });
}

async function list(
  c: DeskContext,
  opened: Opened,
  ids: readonly PersonId[],
  about: { readonly query: string | null; readonly total: number; readonly next: number | null },
): Promise<Response> {
  const { language, session, deps } = c.var;
  const people = [...(await readSeen(opened, ids)).values()];
  const byName = new Intl.Collator(language.locale);
  const name = (known: (typeof people)[number]): string => deskName(known.person, language);
  const view = {
    language,
    identity: opened.identity,
    session,
    now: deps.now(),
    people: people.toSorted((a, b) => byName.compare(name(a), name(b))),
    cases: opened.cases,
    mayWrite: may(session.account.role, 'people.write', { holdsKey: true }),
    ...about,
  };
  return c.html(renderPage(peoplePage(view)));
}
