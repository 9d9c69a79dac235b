import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import { evidenceBroughtShape, type EvidenceBrought } from '../domain/evidence-shape.ts';
import { evidenceTypeOf } from '../domain/evidence-type.ts';
import type { Evidence } from '../domain/evidence.ts';
import { idFrom, type AccountId, type EvidenceId } from '../domain/id.ts';
import { noteChanged } from './changed-records.ts';
import { checked } from './checked.ts';
import { eraseEvidence } from './erase-evidence.ts';
import { keepEvidence, type EvidenceFiles } from './evidence-files.ts';
import type { OpenVault } from './open-vault.ts';
import { sealPayload } from './protected-records.ts';
import { recordKeyFor, recordKeys } from './record-keys.ts';

/** One file is sealed in memory. A longer film is cut, or kept on a disk of its own that is described here. */
export const MOST_EVIDENCE_BYTES = 64 * 1024 * 1024;

export type ReceivingRefusal = 'no-such-case' | 'file-empty' | 'file-too-large' | 'file-kind-not-taken';

/**
 * Takes a file into a case: sealed under a key of its own, with its SHA-256, who brought it, when and how. It is there
 * once the file is whole on the disk: what a crash leaves before that is seen by nobody, and is swept (`sweep-evidence.ts`).
 */
export async function receiveEvidence(
  vault: OpenVault,
  files: EvidenceFiles,
  told: EvidenceBrought & { readonly by: AccountId; readonly now: Instant; readonly bytes: Uint8Array },
): Promise<Evidence | { refused: ReceivingRefusal }> {
  const { bytes, by, now, ...given } = told;
  const brought = checked(evidenceBroughtShape, given);
  if (bytes.length === 0) return { refused: 'file-empty' };
  if (bytes.length > MOST_EVIDENCE_BYTES) return { refused: 'file-too-large' };
  const type = evidenceTypeOf(bytes);
  if (type === null) return { refused: 'file-kind-not-taken' };
  const id = idFrom<EvidenceId>(randomBytes(16));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const evidence: Evidence = { id, ...brought, ...type, size: bytes.length, sha256, receivedBy: by, receivedAt: now };
  await vault.audit({ by, verb: 'evidence-received', records: [evidence.case, id] });
  if (!(await recordKeys(vault, [evidence.case])).has(evidence.case)) return { refused: 'no-such-case' };
  try {
    return (await keep(vault, files, evidence, bytes)) ? evidence : { refused: 'no-such-case' };
  } catch (error) {
    await eraseEvidence(vault, files, { id, by, audit: vault.audit });
    throw error;
  }
}

/** `false`: the case was erased meanwhile, and this with it. */
async function keep(vault: OpenVault, files: EvidenceFiles, evidence: Evidence, bytes: Uint8Array): Promise<boolean> {
  const { db } = vault.vault;
  const { id } = evidence;
  const key = await recordKeyFor(vault, id);
  const payload = sealPayload(key, evidence, ['evidence', evidence.case, id]);
  await db.insertInto('evidence').values({ id, case: evidence.case, kept: 0, payload }).execute();
  await keepEvidence(files, { id, key }, bytes);
  key.fill(0);
  noteChanged(vault.vault, { table: 'evidence', id, version: 1 });
  const done = await db.updateTable('evidence').set({ kept: 1 }).where('id', '=', id).executeTakeFirst();
  if (done.numUpdatedRows === 1n) return true;
  await eraseEvidence(vault, files, { id, by: evidence.receivedBy, audit: vault.audit });
  return false;
}
