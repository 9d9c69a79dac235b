import { randomBytes, type KeyObject } from 'node:crypto';
import type {
  CaseId,
  CommitmentId,
  EvidenceId,
  MediaId,
  MeetingId,
  OfficeId,
  PersonId,
  PlaceId,
} from '../domain/id.ts';
import { surelyCutLog } from '../platform/database/cut-log.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { keyForMany, openBytes, sealBytes } from '../platform/keys/aes-gcm.ts';
import type { OpenKey } from '../platform/keys/held-key.ts';
import type { KeyringTables } from './keyring-schema.ts';
import { expectCurrent, VaultLocked, vaultKeyOf, type OpenVault } from './open-vault.ts';

/** A media item has no row here, but its originals are sealed under a key of its own, which can be erased too. */
export type RecordId = PersonId | PlaceId | CaseId | MediaId | EvidenceId | OfficeId | MeetingId | CommitmentId;

/** The keys of these records, unwrapped (32 bytes each). One that was erased, or never was, is not in the map. */
export async function recordKeys(vault: OpenVault, ids: readonly RecordId[]): Promise<Map<string, Uint8Array>> {
  const vaultKey = vaultKeyOf(vault);
  const opener = ids.length > 1 ? keyForMany(vaultKey.bytes) : vaultKey.bytes;
  const keys = new Map<string, Uint8Array>();
  for (const some of chunksOf(ids)) {
    const rows = await vault.keyring.db.selectFrom('record_keys').selectAll().where('record', 'in', some).execute();
    for (const row of rows) keys.set(row.record, openRecordKey(vaultKey, row, opener));
  }
  return keys;
}

/** The key of a record, made if there is none yet. */
export async function recordKeyFor(vault: OpenVault, id: RecordId): Promise<Uint8Array> {
  const known = (await recordKeys(vault, [id])).get(id);
  if (known !== undefined) return known;
  const vaultKey = vaultKeyOf(vault);
  const key = randomBytes(32);
  await vault.keyring.db
    .insertInto('record_keys')
    .values({ record: id, vault_key: vaultKey.id, sealed: wrapRecordKey(vaultKey, id, key) })
    .execute()
    .catch(async (error: unknown) => {
      // Somebody changed the locks meanwhile: that is no fault of ours, and has a sentence of its own.
      await expectCurrent(vault.keyring.db, vaultKey);
      throw error;
    });
  return key;
}

/**
 * Erases the keys of records, all or none, so that nobody can read them again, here or in any backup of the vault.
 * Asks for no key: taking back must not wait for a key-holder. Throws where it is not certain: then it is done again.
 */
export async function eraseRecordKeys(keyring: Zone<KeyringTables>, ids: readonly RecordId[]): Promise<void> {
  await inWriteTransaction(keyring, async (db) => {
    for (const some of chunksOf(ids)) await db.deleteFrom('record_keys').where('record', 'in', some).execute();
  });
  // The page is overwritten (`secure_delete`), but its older copy would stay in the write-ahead log.
  await surelyCutLog(keyring);
}

/** A record's key under the vault key. */
export function wrapRecordKey(vaultKey: OpenKey, record: string, key: Uint8Array): Uint8Array {
  return sealBytes(vaultKey.bytes, key, ['record key v1', record, vaultKey.id]);
}

/** `opener`: the bytes of the vault key, or the same for many (`keyForMany`). */
export function openRecordKey(
  vaultKey: OpenKey,
  row: KeyringTables['record_keys'],
  opener: Uint8Array | KeyObject = vaultKey.bytes,
): Uint8Array {
  if (row.vault_key !== vaultKey.id) throw new VaultLocked('the vault key was rotated: sign in again');
  const key = openBytes(opener, row.sealed, ['record key v1', row.record, vaultKey.id]);
  if (key === null) throw new Error(`the key of record ${row.record} does not open`);
  return key;
}

/** Parts small enough for one query: SQLite takes 32,766 parameters. */
export function* chunksOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += 1000) yield all.slice(at, at + 1000);
}
