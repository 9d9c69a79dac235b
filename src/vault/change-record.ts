import type { Kysely } from 'kysely';
import type * as v from 'valibot';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import { noteChanged } from './changed-records.ts';
import { checked } from './checked.ts';
import type { OpenVault } from './open-vault.ts';
import { openPayload, sealPayload } from './protected-records.ts';
import { recordKeys, type RecordId } from './record-keys.ts';
import type { ProtectedTableName, VaultTables } from './schema.ts';

/**
 * Changes a record as it is now: `change` gets it and gives it back changed, or a refusal; it may be asked more than
 * once. Of two who change at once both count. Never brings back a record that was erased meanwhile. `along` writes what
 * stands or falls with the change, in its transaction.
 */
export async function changeRecord<Id extends RecordId, T extends { readonly id: Id }, Refusal extends string>(
  vault: OpenVault,
  table: ProtectedTableName,
  shape: v.GenericSchema<unknown, T>,
  id: Id,
  change: (record: T) => T | { refused: Refusal } | Promise<T | { refused: Refusal }>,
  along?: (db: Kysely<VaultTables>, key: Uint8Array, next: T, before: T) => Promise<void>,
): Promise<'changed' | { refused: Refusal | 'no-such-record' }> {
  for (;;) {
    const row = await vault.vault.db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
    const key = (await recordKeys(vault, [id])).get(id);
    if (row === undefined || key === undefined) return { refused: 'no-such-record' };
    const before = openPayload<T>(key, row.payload, [table, id, String(row.version)]);
    const next = await change(before);
    if ('refused' in next) return next;
    const version = row.version + 1;
    const fit = checked(shape, { ...next, id });
    const payload = sealPayload(key, fit, [table, id, String(version)]);
    noteChanged(vault.vault, { table, id, version });
    const done = await inWriteTransaction(vault.vault, async (db) => {
      const { numUpdatedRows } = await db
        .updateTable(table)
        .set({ version, payload })
        .where('id', '=', id)
        .where('version', '=', row.version)
        .executeTakeFirst();
      if (numUpdatedRows === 1n) await along?.(db, key, fit, before);
      return numUpdatedRows === 1n;
    });
    key.fill(0);
    if (done) return 'changed';
  }
}
