import type { MediaId } from '../domain/id.ts';
import type { OpenVault } from './open-vault.ts';
import { recordKeyFor } from './record-keys.ts';

/** The key under which the originals of a media item are sealed, made if there is none yet. The caller clears it. */
export async function mediaKey(vault: OpenVault, id: MediaId): Promise<Uint8Array> {
  await vault.audit({ by: vault.holder.account, verb: 'media-opened', records: [id] });
  return recordKeyFor(vault, id);
}
