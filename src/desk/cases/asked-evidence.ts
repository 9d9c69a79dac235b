import type { Evidence } from '../../domain/evidence.ts';
import { parseId, type EvidenceId } from '../../domain/id.ts';
import type { WhyOpened } from '../../vault/open-recorded.ts';
import { evidenceOf } from '../../vault/evidence.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskContext } from './casework.ts';
import { openCaseFile, type CaseFile } from './open-case-file.ts';

export interface AskedEvidence {
  readonly file: CaseFile;
  readonly evidence: Evidence;
}

/** The evidence of an address, if it is of that case: one who is on another case gets nothing by its number. */
export async function askedEvidence(c: DeskContext): Promise<AskedEvidence | null> {
  const file = await openCaseFile(c);
  const id = parseId<EvidenceId>(c.req.param('evidence') ?? '');
  if (file === null || id === null) return null;
  const evidence = (await evidenceOf(file.vault, file.id)).find((each) => each.id === id);
  return evidence === undefined ? null : { file, evidence };
}

/** The same, asked for by a form that says why: every opening begins so. An answer where the form or the evidence is none. */
export async function askedToOpen(
  c: DeskContext,
): Promise<{ readonly asked: AskedEvidence; readonly told: WhyOpened } | Response> {
  const asked = await askedEvidence(c);
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  if (asked === null) return problem(c, 'not-found');
  return { asked, told: { id: asked.evidence.id, why: form.text('why'), now: c.var.deps.now() } };
}
