import { CAMPAIGN_STATUSES, type Case } from '../../domain/case.ts';
import type { CaseId, PersonId } from '../../domain/id.ts';
import { renderPage } from '../../pages/document.tsx';
import { heldCases } from '../../vault/hold-case.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { searchVault } from '../../vault/search-vault.ts';
import type { VaultHit } from '../../vault/vault-index.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { caseListPage, SHOWN_PEOPLE } from './case-list-page.tsx';
import { LIST_NEEDS, LIST_ORDERS, lineOf, pick, type CaseLine, type ListAsked } from './case-line.ts';
import { allows, namesOf, seenCases, todayOf, type DeskContext } from './casework.ts';
import { lockedPage } from './locked-page.tsx';

const A_PAGE = 100;
const MOST_FOUND = 50;
const PLAIN: ListAsked = { campaign: null, need: null, order: 'title' };

export async function showCases(c: DeskContext): Promise<Response> {
  const query = (name: string): string => c.req.query(name) ?? '';
  const asked: ListAsked = {
    campaign: CAMPAIGN_STATUSES.find((each) => each === query('campaign')) ?? null,
    need: LIST_NEEDS.find((each) => each === query('need')) ?? null,
    order: LIST_ORDERS.find((each) => each === query('order')) ?? 'title',
  };
  const number = /^[1-9]\d{0,5}$/.test(query('page')) ? Number(query('page')) : 1;
  return list(c, asked, null, (lines) => {
    const pages = Math.max(1, Math.ceil(lines.length / A_PAGE));
    const page = Math.min(number, pages);
    return Promise.resolve({ lines: lines.slice((page - 1) * A_PAGE, page * A_PAGE), page, pages });
  });
}

/** Looks for cases by their titles, file numbers and, for those who may read them, the names of the people in them. */
export async function findCases(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const query = form.text('query').slice(0, 200);
  if (query === '') return c.redirect('/cases', 303);
  return list(c, PLAIN, query, async (lines, vault) => ({
    lines: await found(c, vault, query, lines),
    page: 1,
    pages: 1,
  }));
}

async function found(c: DeskContext, vault: OpenVault, query: string, lines: readonly CaseLine[]): Promise<CaseLine[]> {
  const names = allows(c, 'people.read-names');
  const cases = new Map(lines.map((line) => [line.record.id, line]));
  const ofPerson = new Map<PersonId, Case[]>();
  for (const { record } of lines)
    for (const { person } of record.people) ofPerson.set(person, [...(ofPerson.get(person) ?? []), record]);
  const among = (hit: VaultHit): boolean =>
    hit.kind === 'case' ? cases.has(hit.id) : hit.kind === 'person' && names && ofPerson.has(hit.id);
  const hits = await searchVault(vault, query, MOST_FOUND, among);
  const ids = hits.flatMap((hit): CaseId[] =>
    hit.kind === 'case' ? [hit.id] : hit.kind === 'person' ? (ofPerson.get(hit.id) ?? []).map(({ id }) => id) : [],
  );
  return [...new Set(ids)].flatMap((id) => cases.get(id) ?? []).slice(0, MOST_FOUND);
}

type Some = { readonly lines: readonly CaseLine[]; readonly page: number; readonly pages: number };

async function list(
  c: DeskContext,
  asked: ListAsked,
  query: string | null,
  some: (lines: readonly CaseLine[], vault: OpenVault) => Promise<Some>,
): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const known = { language, identity, session };
  const vault = deps.vaults.of(session.id);
  if (vault === null) {
    const holdsKey = await deps.vaults.holdsKey(session.account.id);
    const title = language.say('casework.cases');
    const view = { ...known, title, path: '/cases', holdsKey, openElsewhere: deps.vaults.count() > 0 };
    return c.html(renderPage(lockedPage(view)));
  }
  const cases = await seenCases(c, vault);
  const held = new Set((await heldCases(deps.press.locked(identity).vault.vault)).keys());
  const lines = pick(
    [...cases.values()].map((record) => lineOf(record, held, todayOf(c))),
    asked,
    language.locale,
  );
  const shown = await some(lines, vault);
  const people = shown.lines.flatMap(({ record }) => record.people.slice(0, SHOWN_PEOPLE).map(({ person }) => person));
  const names = await namesOf(c, vault, people);
  const mayWrite = allows(c, 'cases.write');
  return c.html(renderPage(caseListPage({ ...known, asked, query, ...shown, all: cases.size, names, mayWrite })));
}
