import type * as v from 'valibot';
import { noteChanged } from './changed-records.ts';
import { checked } from './checked.ts';
import type { OpenVault } from './open-vault.ts';
import { openPayload, sealPayload } from './protected-records.ts';
import { recordKeys, type RecordId } from './record-keys.ts';
import type { ProtectedTableName } from './schema.ts';

/**
 * Changes a record as it is now: `change` gets it and gives it back changed, or a refusal; it may be asked more than
 * once. Of two who change at once both count. Never brings back a record that was erased meanwhile.
 */
export async function changeRecord<Id extends RecordId, T extends { readonly id: Id }, Refusal extends string>(
  vault: OpenVault,
  table: ProtectedTableName,
  shape: v.GenericSchema<unknown, T>,
  id: Id,
  change: (record: T) => T | { refused: Refusal } | Promise<T | { refused: Refusal }>,
): Promise<'changed' | { refused: Refusal | 'no-such-record' }> {
  for (;;) {
    const row = await vault.vault.db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
    const key = (await recordKeys(vault, [id])).get(id);
    if (row === undefined || key === undefined) return { refused: 'no-such-record' };
    const next = await change(openPayload<T>(key, row.payload, [table, id, String(row.version)]));
    if ('refused' in next) return next;
    const version = row.version + 1;
    const payload = sealPayload(key, checked(shape, { ...next, id }), [table, id, String(version)]);
    key.fill(0);
    noteChanged(vault.vault, { table, id, version });
    const done = await vault.vault.db
      .updateTable(table)
      .set({ version, payload })
      .where('id', '=', id)
      .where('version', '=', row.version)
      .executeTakeFirst();
    if (done.numUpdatedRows === 1n) return 'changed';
  }
}
