import type { Zone } from '../platform/database/zone.ts';
import { hearChanges, type ChangedRecord } from './changed-records.ts';
import { VaultLocked, vaultKeyOf, type KeysInMemory, type OpenVault } from './open-vault.ts';
import type { VaultTables } from './schema.ts';
import { buildIndex, findIn, MOST_NEWER, takeIn, type VaultHit, type VaultIndex } from './vault-index.ts';

/**
 * The index of a vault: one for the process, whoever has the vault open, made at the first search after unlocking, and
 * dropped when the last of them locks. It is nowhere but in memory.
 */
interface KeptIndex {
  readonly readers: Set<KeysInMemory>;
  /** What this process wrote since the index was begun. What another process writes is found after the next unlocking. */
  readonly changed: Map<string, ChangedRecord>;
  index: Promise<VaultIndex> | null;
}

const kept = new WeakMap<Zone<VaultTables>, KeptIndex>();

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

/** A holder who was removed while signed in still has an old key, with which nothing is read: nothing is found either. */
async function refuseRotated(vault: OpenVault): Promise<void> {
  const { id } = vaultKeyOf(vault);
  const row = await vault.keyring.db.selectFrom('held_keys').select('id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new VaultLocked('the vault key was rotated: sign in again');
}

async function indexOf(vault: OpenVault): Promise<VaultIndex> {
  const shared = sharedBy(vault);
  const before = shared.index;
  if (before !== null) {
    const index = await before.catch(() => null);
    // The one who was building it may have locked: whoever is still in builds it again.
    if ((index === null || index.newer.size > MOST_NEWER) && shared.index === before) shared.index = null;
  }
  shared.index ??= begin(vault, shared);
  const index = await shared.index;
  await takeIn(vault, index, shared.changed);
  return index;
}

function begin(vault: OpenVault, shared: KeptIndex): Promise<VaultIndex> {
  shared.changed.clear();
  return buildIndex(vault);
}

function sharedBy(vault: OpenVault): KeptIndex {
  // Asked again: one that was locked meanwhile would never take its leave.
  vaultKeyOf(vault);
  const zone = vault.vault;
  const shared = kept.get(zone) ?? { readers: new Set(), changed: new Map(), index: null };
  if (!kept.has(zone)) {
    kept.set(zone, shared);
    hearChanges(zone, (changed) => shared.changed.set(changed.id, changed));
  }
  if (!shared.readers.has(vault.keys)) {
    shared.readers.add(vault.keys);
    vault.keys.whenLocked.add(() => {
      shared.readers.delete(vault.keys);
      if (shared.readers.size > 0) return;
      kept.delete(zone);
      hearChanges(zone, null);
    });
  }
  return shared;
}
