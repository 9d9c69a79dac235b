import { indexOf } from './kept-index.ts';
import { vaultKeyOf, type OpenVault } from './open-vault.ts';
import { refuseRotated } from './refuse-rotated.ts';
import { findIn, type VaultHit } from './vault-index.ts';

/**
 * Records with names in which every word of the query begins a word: people by names of every kind, aliases and
 * pseudonyms, cases, places, offices. At most `limit`, whole words first; of those `among` which the one who asks may
 * find, so that neither their number nor their order tells of others. Throws `VaultLocked`.
 */
export async function searchVault(
  vault: OpenVault,
  query: string,
  limit = 30,
  among: (hit: VaultHit) => boolean = () => true,
): Promise<VaultHit[]> {
  await refuseRotated(vault);
  const index = await indexOf(vault);
  const hits = findIn(index, query, limit, among);
  await vault.audit({ by: vault.holder.account, verb: 'vault-searched', records: hits.map(({ id }) => id) });
  vaultKeyOf(vault);
  return hits;
}

/**
 * Everything that `searchVault` would find, for a table in which some of it is shown: whoever shows it tells which
 * (`tellShown`).
 */
export async function lookThroughVault(
  vault: OpenVault,
  query: string,
  among: (hit: VaultHit) => boolean,
): Promise<VaultHit[]> {
  await refuseRotated(vault);
  const index = await indexOf(vault);
  await vault.audit({ by: vault.holder.account, verb: 'vault-searched', records: [] });
  vaultKeyOf(vault);
  return findIn(index, query, Number.POSITIVE_INFINITY, among);
}
