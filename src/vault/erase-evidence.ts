import type { Audit } from '../domain/audit.ts';
import type { AccountId, EvidenceId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { noteChanged } from './changed-records.ts';
import { removeEvidenceFile, type EvidenceFiles } from './evidence-files.ts';
import { holdRows } from './hold-rows.ts';
import type { VaultZones } from './open-vault.ts';
import { eraseRecordKeys } from './record-keys.ts';

/**
 * Erases one piece of evidence for good: its key, which makes the file and every copy of it unreadable, then what was
 * known of it and who opened it, then the file. Asks for no key.
 */
export async function eraseEvidence(
  zones: VaultZones,
  files: EvidenceFiles,
  told: { readonly id: EvidenceId; readonly by: AccountId | null; readonly audit: Audit },
): Promise<void> {
  await told.audit({ by: told.by, verb: 'evidence-erased', records: [told.id] });
  await eraseRecordKeys(zones.keyring, [told.id]);
  noteChanged(zones.vault, { table: 'evidence', id: told.id, version: null });
  await inWriteTransaction(zones.vault, async (db) => {
    await holdRows(zones.vault.engine, db.selectFrom('evidence').select('id').where('id', '=', told.id));
    await db.deleteFrom('evidence_accesses').where('evidence', '=', told.id).execute();
    await db.deleteFrom('evidence').where('id', '=', told.id).execute();
  });
  await removeEvidenceFile(files, told.id);
}
