import type { Instant } from '../domain/date.ts';
import type { Evidence, EvidenceAccess } from '../domain/evidence.ts';
import type { EvidenceId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { readEvidence, type EvidenceFiles } from './evidence-files.ts';
import type { OpenVault } from './open-vault.ts';
import { openPayload, sealPayload } from './protected-records.ts';
import { recordKeys } from './record-keys.ts';

export type OpeningEvidenceRefusal = 'no-such-evidence' | 'no-reason' | 'evidence-damaged';

export interface OpenedEvidence {
  readonly evidence: Evidence;
  readonly bytes: Uint8Array;
}

export interface WhyOpened {
  readonly id: EvidenceId;
  /** Why it is opened: without a reason it is not. */
  readonly why: string;
  readonly now: Instant;
}

/**
 * An original, whole and proved unchanged by its SHA-256. That it was opened, by whom, why and for what, is written down
 * before it is: once for an opening, whatever is then read of it.
 */
export async function openRecorded(
  vault: OpenVault,
  files: EvidenceFiles,
  { id, why, now }: WhyOpened,
  what: EvidenceAccess['what'],
): Promise<OpenedEvidence | { refused: OpeningEvidenceRefusal }> {
  const reason = why.trim().slice(0, 1000);
  if (reason === '') return { refused: 'no-reason' };
  const by = vault.holder.account;
  await vault.audit({ by, verb: 'evidence-opened', records: [id] });
  const key = (await recordKeys(vault, [id])).get(id);
  const row = await vault.vault.db
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', id)
    .where('kept', '=', 1)
    .executeTakeFirst();
  if (key === undefined || row === undefined) return { refused: 'no-such-evidence' };
  const evidence = openPayload<Evidence>(key, row.payload, ['evidence', row.case, id]);
  await noteAccess(vault, id, key, { by, at: now, why: reason, what });
  const bytes = await readEvidence(files, { id, key }, evidence);
  key.fill(0);
  return bytes === null ? { refused: 'evidence-damaged' } : { evidence, bytes };
}

async function noteAccess(vault: OpenVault, id: EvidenceId, key: Uint8Array, access: EvidenceAccess): Promise<void> {
  await inWriteTransaction(vault.vault, async (db) => {
    const last = await db
      .selectFrom('evidence_accesses')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('evidence', '=', id)
      .executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    const payload = sealPayload(key, access, ['evidence_accesses', id, String(number)]);
    await db.insertInto('evidence_accesses').values({ evidence: id, number, payload }).execute();
  });
}
