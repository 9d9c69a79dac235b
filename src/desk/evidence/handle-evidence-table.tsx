import type { Case } from '../../domain/case.ts';
import type { AccountId, CaseId, EvidenceId } from '../../domain/id.ts';
import { renderPage } from '../../pages/document.tsx';
import { everyAccount } from '../../staff/accounts.ts';
import { openingsOf } from '../../vault/evidence-records.ts';
import { tellShown } from '../../vault/open-roster.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import type { Roster } from '../../vault/roster.ts';
import { lookThroughVault } from '../../vault/search-vault.ts';
import { meOf, rosterFor, seenCases, type DeskContext } from '../cases/casework.ts';
import { openOrLocked } from '../cases/open-or-locked.ts';
import { keptFind } from '../table/kept-finds.ts';
import { openTable } from '../table/open-table.ts';
import { pageOf } from '../table/table-page.ts';
import type { TableAsked } from '../table/table-plan.ts';
import { takeFind } from '../table/take-find.ts';
import { evidenceLines, evidenceTest, type EvidenceLine } from './evidence-line.ts';
import { evidencePlan } from './evidence-plan.tsx';
import { evidenceTablePage } from './evidence-table-page.tsx';

const PATH = '/evidence';

/** What was brought to the cases that this colleague is on; of any other nothing is shown, counted, found or put in order. */
export async function showEvidenceTable(c: DeskContext): Promise<Response> {
  const opened = await openOrLocked(c, 'casework.evidence', PATH);
  if (opened instanceof Response) return opened;
  const { vault, identity } = opened;
  const { deps, language, session } = c.var;
  const names = new Map((await everyAccount(deps.staff)).map(({ id, name }) => [id, name] as const));
  const table = await openTable(c, evidencePlan(language, names, new Map()));
  if (table instanceof Response) return table;
  const { asked } = table;
  const words = keptFind(vault.keys, PATH, asked.find);
  const cases = await seenCases(c, vault);
  const roster = await rosterFor(c, vault);
  const found = words === null ? null : await foundBy(vault, roster, words, cases);
  const { lines, any } = await linesOf(c, roster, cases, { asked, found, names });
  const some = pageOf(lines, asked.page);
  const ids = some.rows.map(({ evidence }) => evidence.id);
  await tellShown(vault, 'evidence', ids);
  await tellShown(vault, 'cases', [...new Set(some.rows.map(({ record }) => record.id))]);
  const plan = { ...table.plan, ...evidencePlan(language, names, await openingsOf(vault, ids)) };
  return c.html(renderPage(evidenceTablePage({ language, identity, session, plan, asked, words, some, any })));
}

/** Looks for evidence by what it is, its name, and the title of its case. */
export const findEvidence = (c: DeskContext): Promise<Response> => takeFind(c, PATH);

type Found = (id: EvidenceId, of: CaseId) => boolean;

interface AskedLines {
  readonly asked: TableAsked;
  readonly found: Found | null;
  readonly names: ReadonlyMap<AccountId, string>;
}

/** Those that are asked for, in that order; and whether there are any, asked for or not. */
async function linesOf(
  c: DeskContext,
  roster: Roster,
  cases: ReadonlyMap<CaseId, Case>,
  { asked, found, names }: AskedLines,
): Promise<{ readonly lines: readonly EvidenceLine[]; readonly any: boolean }> {
  const fits = evidenceTest(asked.filters, { now: c.var.deps.now(), me: meOf(c) });
  const all = await evidenceLines(roster, cases, c.var.language, asked.sort, names);
  const asIs = Object.keys(asked.filters).length === 0 && found === null;
  const lines = asIs
    ? all
    : all.filter(({ evidence, record }) => fits(evidence) && found?.(evidence.id, record.id) !== false);
  return { lines: asked.down ? lines.toReversed() : lines, any: all.length > 0 };
}

async function foundBy(
  vault: OpenVault,
  roster: Roster,
  words: string,
  cases: ReadonlyMap<CaseId, Case>,
): Promise<Found> {
  const hits = await lookThroughVault(vault, words, (hit) => {
    if (hit.kind === 'case') return cases.has(hit.id);
    const evidence = hit.kind === 'evidence' ? roster.evidence.get(hit.id) : undefined;
    return evidence !== undefined && cases.has(evidence.case);
  });
  const ids = new Set<string>(hits.map(({ id }) => id));
  return (id, of) => ids.has(id) || ids.has(of);
}
