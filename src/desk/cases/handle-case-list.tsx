import type { Case } from '../../domain/case.ts';
import type { CaseId, PersonId } from '../../domain/id.ts';
import { renderPage } from '../../pages/document.tsx';
import { heldCases } from '../../vault/hold-case.ts';
import { tellShown } from '../../vault/open-roster.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { lookThroughVault } from '../../vault/search-vault.ts';
import type { VaultHit } from '../../vault/vault-index.ts';
import { keptFind } from '../table/kept-finds.ts';
import { pageOf, sortedBy } from '../table/table-page.ts';
import { openTable } from '../table/open-table.ts';
import type { TableAsked } from '../table/table-plan.ts';
import { takeFind } from '../table/take-find.ts';
import { caseListPage } from './case-list-page.tsx';
import { fits, lineOf, LINE_KEYS, type CaseLine } from './case-line.ts';
import { casePlan, SHOWN_PEOPLE } from './case-plan.tsx';
import { casesInOrder } from './cases-in-order.ts';
import { allows, listedNames, rosterFor, seenCases, todayOf, type DeskContext } from './casework.ts';
import { openOrLocked } from './open-or-locked.ts';

export async function showCases(c: DeskContext): Promise<Response> {
  const opened = await openOrLocked(c, 'casework.cases', '/cases');
  if (opened instanceof Response) return opened;
  const { vault, identity } = opened;
  const { deps, language, session } = c.var;
  const table = await openTable(c, casePlan(language, new Map(), new Set()));
  if (table instanceof Response) return table;
  const { asked } = table;
  const words = keptFind(vault.keys, '/cases', asked.find);
  const cases = await seenCases(c, vault);
  const held = new Set((await heldCases(deps.press.locked(identity).vault.vault)).keys());
  const lines = await linesOf(c, vault, cases, held, asked);
  const some = pageOf(words === null ? lines : await found(c, vault, words, lines), asked.page);
  await tellShown(
    vault,
    'cases',
    some.rows.map(({ record }) => record.id),
  );
  const people = some.rows.flatMap(({ record }) => record.people.slice(0, SHOWN_PEOPLE).map(({ person }) => person));
  const plan = { ...table.plan, ...casePlan(language, await listedNames(c, vault, people), held) };
  const view = {
    language,
    identity,
    session,
    plan,
    asked,
    words,
    some,
    all: cases.size,
    mayWrite: allows(c, 'cases.write'),
  };
  return c.html(renderPage(caseListPage(view)));
}

/** Looks for cases by their titles, file numbers and, for those who may read them, the names of the people in them. */
export const findCases = (c: DeskContext): Promise<Response> => takeFind(c, '/cases');

/** The lines that are asked for, in that order; what an order says nothing of comes last, by title. */
async function linesOf(
  c: DeskContext,
  vault: OpenVault,
  cases: ReadonlyMap<CaseId, Case>,
  held: ReadonlySet<CaseId>,
  { filters, sort, down }: TableAsked,
): Promise<CaseLine[]> {
  const { language } = c.var;
  const ids = await casesInOrder(await rosterFor(c, vault), language.locale);
  const today = todayOf(c);
  const lines = ids.flatMap((id) => {
    const record = cases.get(id);
    if (record === undefined) return [];
    const line = lineOf(record, today);
    return fits(line, held, filters) ? [line] : [];
  });
  const keyOf = LINE_KEYS[sort];
  if (keyOf !== undefined) return sortedBy(lines, keyOf, down);
  return down ? lines.toReversed() : lines;
}

async function found(
  c: DeskContext,
  vault: OpenVault,
  words: string,
  lines: readonly CaseLine[],
): Promise<readonly CaseLine[]> {
  const names = allows(c, 'people.read-names');
  const cases = new Set(lines.map((line) => line.record.id));
  const people = new Set<PersonId>(lines.flatMap(({ record }) => record.people.map(({ person }) => person)));
  const among = (hit: VaultHit): boolean =>
    hit.kind === 'case' ? cases.has(hit.id) : hit.kind === 'person' && names && people.has(hit.id);
  const hits = new Set<string>((await lookThroughVault(vault, words, among)).map(({ id }) => id));
  return lines.filter(({ record }) => hits.has(record.id) || record.people.some(({ person }) => hits.has(person)));
}
