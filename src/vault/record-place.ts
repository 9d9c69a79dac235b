import type { Place } from '../domain/place.ts';
import type { OpenVault } from './open-vault.ts';
import { writeRecord } from './protected-records.ts';

/** Records a place, or what changed about one. */
export async function recordPlace(vault: OpenVault, place: Place): Promise<void> {
  await vault.audit({ by: vault.holder.account, verb: 'place-recorded', records: [place.id] });
  await vault.vault.db.transaction().execute((db) => writeRecord(vault, db, 'places', place));
}
