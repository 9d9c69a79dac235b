import type { Audit } from '../domain/audit.ts';
import type { AccountId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { noteChanged } from './changed-records.ts';
import { holdRows } from './hold-rows.ts';
import type { VaultZones } from './open-vault.ts';
import { eraseRecordKeys, type RecordId } from './record-keys.ts';
import type { ProtectedTableName } from './schema.ts';

/**
 * Erases a record for good: its key first, which makes every copy unreadable, backups of the vault included; then its
 * rows. Asks for no key of the organisation: taking back must not wait for a key-holder. A case has more than a row:
 * `erase-case.ts`.
 */
export async function eraseRecord(
  zones: VaultZones,
  table: Exclude<ProtectedTableName, 'cases'>,
  id: RecordId,
  told: { readonly by: AccountId | null; readonly audit: Audit },
): Promise<void> {
  await told.audit({ by: told.by, verb: 'record-erased', records: [id] });
  await eraseRecordKeys(zones.keyring, [id]);
  noteChanged(zones.vault, { table, id, version: null });
  await inWriteTransaction(zones.vault, async (db) => {
    await holdRows(zones.vault.engine, db.selectFrom(table).select('id').where('id', '=', id));
    if (table === 'people') {
      await db.deleteFrom('bases').where('person', '=', id).execute();
      await db.deleteFrom('person_entries').where('person', '=', id).execute();
    }
    await db.deleteFrom('untold_news').where('record', '=', id).execute();
    await db.deleteFrom(table).where('id', '=', id).execute();
  });
}
