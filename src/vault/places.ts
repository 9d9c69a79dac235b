import type { PlaceId } from '../domain/id.ts';
import type { Place } from '../domain/place.ts';
import type { OpenVault } from './open-vault.ts';
import { readRecords } from './protected-records.ts';

/** These places. One that is unknown or was erased is not in the map. */
export async function placesById(vault: OpenVault, ids: readonly PlaceId[]): Promise<Map<PlaceId, Place>> {
  await vault.audit({ by: vault.holder.account, verb: 'places-read', records: ids });
  return readRecords<PlaceId, Place>(vault, 'places', ids);
}

/**
 * The same for the press, which looks through the places of everyone to know what may not be told: one entry, without
 * their ids, as for everyone's names (`everyone.ts`). A day of publishing is not a day of reading.
 */
export async function placesForPress(vault: OpenVault, ids: readonly PlaceId[]): Promise<Map<PlaceId, Place>> {
  await vault.audit({ by: vault.holder.account, verb: 'every-place-read', records: [] });
  return readRecords<PlaceId, Place>(vault, 'places', ids);
}
