import type { KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import { openBytes, sealBytes } from '../platform/keys/aes-gcm.ts';
import { noteChanged } from './changed-records.ts';
import type { OpenVault } from './open-vault.ts';
import { chunksOf, recordKeyFor, recordKeys, type RecordId } from './record-keys.ts';
import type { ProtectedTableName, VaultTables } from './schema.ts';

/** Sealed payloads are a multiple of this long, so that their size does not tell a long name from a short one. */
const BLOCK = 256;

/** What a payload seals, and when: version 1 of the shapes in `domain`. */
interface Envelope<T> {
  readonly v: 1;
  readonly record: T;
}

/** Writes a record whole, as its next version. Fails if someone else wrote it between. */
export async function writeRecord<T extends { readonly id: RecordId }>(
  vault: OpenVault,
  db: Kysely<VaultTables>,
  table: ProtectedTableName,
  record: T,
): Promise<void> {
  const key = await recordKeyFor(vault, record.id);
  const known = await db.selectFrom(table).select('version').where('id', '=', record.id).executeTakeFirst();
  const version = (known?.version ?? 0) + 1;
  const payload = sealPayload(key, record, [table, record.id, String(version)]);
  key.fill(0);
  noteChanged(vault.vault, { table, id: record.id, version });
  if (known === undefined) {
    await db.insertInto(table).values({ id: record.id, version, payload }).execute();
    return;
  }
  const done = await db
    .updateTable(table)
    .set({ version, payload })
    .where('id', '=', record.id)
    .where('version', '=', known.version)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) throw new Error(`record ${record.id} was written by someone else meanwhile`);
}

/** Reads these records. One that is unknown, or whose key was erased, is not in the map. */
export async function readRecords<Id extends RecordId, T extends { readonly id: Id }>(
  vault: OpenVault,
  table: ProtectedTableName,
  ids: readonly Id[],
): Promise<Map<Id, T>> {
  const keys = await recordKeys(vault, ids);
  const records = new Map<Id, T>();
  for (const some of chunksOf(ids)) {
    const rows = await vault.vault.db.selectFrom(table).selectAll().where('id', 'in', some).execute();
    for (const row of rows) {
      const key = keys.get(row.id);
      if (key === undefined) continue;
      const record = openPayload<T>(key, row.payload, [table, row.id, String(row.version)]);
      records.set(record.id, record);
    }
  }
  for (const key of keys.values()) key.fill(0);
  return records;
}

/** JSON under a record's key, padded with spaces. `context`: table, id, version. */
export function sealPayload<T>(key: Uint8Array, record: T, context: readonly string[]): Uint8Array {
  const plain = padded(record);
  const sealed = sealBytes(key, plain, context);
  plain.fill(0);
  return sealed;
}

/** Opens a payload. Throws, naming ids only, if it was changed, moved to another row, or put back from an older version. */
export function openPayload<T>(key: Uint8Array | KeyObject, payload: Uint8Array, context: readonly string[]): T {
  const plain = openBytes(key, payload, context);
  if (plain === null) throw new Error(`the row ${context.join(' ')} does not open`);
  return fromPadded<T>(plain);
}

/** The bytes that are sealed for a record. */
export function padded<T>(record: T): Uint8Array {
  const envelope: Envelope<T> = { v: 1, record };
  const json = Buffer.from(JSON.stringify(envelope), 'utf8');
  const bytes = Buffer.alloc(Math.ceil(json.length / BLOCK) * BLOCK, ' ');
  json.copy(bytes);
  json.fill(0);
  return bytes;
}

/** The record in bytes that were authenticated: only our own `padded` can have made them. They end as zeros. */
export function fromPadded<T>(plain: Uint8Array): T {
  const json = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).toString('utf8');
  plain.fill(0);
  return (JSON.parse(json) as Envelope<T>).record;
}
