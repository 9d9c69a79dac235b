import type { Audit } from '../domain/audit.ts';
import type { AccountId, MediaId } from '../domain/id.ts';
import type { OpenVault, VaultZones } from './open-vault.ts';
import { eraseRecordKeys, recordKeyFor, recordKeys } from './record-keys.ts';

/** The key under which the originals of a media item are sealed, made if there is none yet. The caller clears it. */
export async function mediaKey(vault: OpenVault, id: MediaId): Promise<Uint8Array> {
  await vault.audit({ by: vault.holder.account, verb: 'media-opened', records: [id] });
  return recordKeyFor(vault, id);
}

/** The keys of several, told as one reading; one that was erased, or never was, is not in the map. The caller clears them. */
export async function mediaKeys(vault: OpenVault, ids: readonly MediaId[]): Promise<Map<string, Uint8Array>> {
  await vault.audit({ by: vault.holder.account, verb: 'media-opened', records: ids });
  return recordKeys(vault, ids);
}

/** Erases what originals are sealed with: nobody can open them again, here or in any backup. Asks for no key. */
export async function eraseMediaKeys(
  zones: Pick<VaultZones, 'keyring'>,
  ids: readonly MediaId[],
  told: { readonly by: AccountId | null; readonly audit: Audit },
): Promise<void> {
  await told.audit({ by: told.by, verb: 'media-erased', records: ids });
  await eraseRecordKeys(zones.keyring, ids);
}

/** Those of these whose originals can still be opened. Ids alone: it opens nothing. */
export async function openableMedia(
  { keyring }: Pick<VaultZones, 'keyring'>,
  ids: readonly MediaId[],
): Promise<ReadonlySet<MediaId>> {
  if (ids.length === 0) return new Set();
  const rows = await keyring.db.selectFrom('record_keys').select('record').where('record', 'in', ids).execute();
  return new Set(rows.map(({ record }) => record as MediaId));
}
