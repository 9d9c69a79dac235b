import type { Kysely } from 'kysely';
import type { Audit } from '../domain/audit.ts';
import type { AccountId, CaseId, EvidenceId } from '../domain/id.ts';
import { surelyCutLog } from '../platform/database/cut-log.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { noteChanged } from './changed-records.ts';
import { removeEvidenceFile, type EvidenceFiles } from './evidence-files.ts';
import { holdRows } from './hold-rows.ts';
import type { VaultZones } from './open-vault.ts';
import { chunksOf, eraseRecordKeys } from './record-keys.ts';
import type { VaultTables } from './schema.ts';

/**
 * Erases a case for good: the case's key and those of its evidence, all at once, which makes every copy unreadable,
 * backups included (of `keyring` a destination keeps only the latest); then its rows, holds and files. The people in it
 * have keys of their own and stay. Asks for no key; begun again after a crash, it ends what it began.
 */
export async function eraseCase(
  zones: VaultZones,
  files: EvidenceFiles,
  told: { readonly case: CaseId; readonly by: AccountId | null; readonly audit: Audit },
): Promise<void> {
  const { vault, keyring } = zones;
  const id = told.case;
  await told.audit({ by: told.by, verb: 'case-erased', records: [id] });
  const evidence = await evidenceIn(vault.db, id);
  await eraseRecordKeys(keyring, [id, ...evidence]);
  noteChanged(vault, { table: 'cases', id, version: null });
  for (const each of evidence) noteChanged(vault, { table: 'evidence', id: each, version: null });
  const gone = await inWriteTransaction(vault, async (db) => {
    await holdRows(vault.engine, db.selectFrom('cases').select('id').where('id', '=', id));
    await holdRows(vault.engine, db.selectFrom('evidence').select('id').where('case', '=', id));
    const all = await evidenceIn(db, id);
    for (const some of chunksOf(all)) await db.deleteFrom('evidence_accesses').where('evidence', 'in', some).execute();
    for (const table of ['evidence', 'case_events', 'verdicts', 'case_inboxes', 'holds'] as const)
      await db.deleteFrom(table).where('case', '=', id).execute();
    await db.deleteFrom('untold_news').where('record', '=', id).execute();
    await db.deleteFrom('cases').where('id', '=', id).execute();
    return all;
  });
  // Some may have come in between; after the case is gone none can.
  await eraseRecordKeys(keyring, gone);
  for (const each of gone) noteChanged(vault, { table: 'evidence', id: each, version: null });
  for (const each of gone) await removeEvidenceFile(files, each);
  await surelyCutLog(vault);
}

async function evidenceIn(db: Kysely<VaultTables>, id: CaseId): Promise<EvidenceId[]> {
  const rows = await db.selectFrom('evidence').select('id').where('case', '=', id).execute();
  return rows.map((row) => row.id as EvidenceId);
}
