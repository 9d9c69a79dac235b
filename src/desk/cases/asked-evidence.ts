import type { Evidence } from '../../domain/evidence.ts';
import { parseId, type EvidenceId } from '../../domain/id.ts';
import { evidenceOf } from '../../vault/evidence.ts';
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
