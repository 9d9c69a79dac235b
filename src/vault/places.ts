import type { PlaceId } from '../domain/id.ts';
import type { Place } from '../domain/place.ts';
import type { OpenVault } from './open-vault.ts';
import { readRecords } from './protected-records.ts';

/** These places. One that is unknown or was erased is not in the map. */
export async function placesById(vault: OpenVault, ids: readonly PlaceId[]): Promise<Map<PlaceId, Place>> {
  await vault.audit({ by: vault.holder.account, verb: 'places-read', records: ids });
  return readRecords<PlaceId, Place>(vault, 'places', ids);
}
