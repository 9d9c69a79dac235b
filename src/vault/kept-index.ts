import type { Zone } from '../platform/database/zone.ts';
import { hearChanges, type ChangedRecord } from './changed-records.ts';
import { vaultKeyOf, type KeysInMemory, type OpenVault } from './open-vault.ts';
import type { VaultTables } from './schema.ts';
import { buildIndex, MOST_NEWER, takeIn, type VaultIndex } from './vault-index.ts';

/**
 * The index of a vault: one for the process, whoever has the vault open, made when first asked for after unlocking, and
 * dropped when the last of them locks. It is nowhere but in memory.
 */
interface KeptIndex {
  readonly readers: Set<KeysInMemory>;
  /** What this process wrote since the index was begun. What another process writes is found after the next unlocking. */
  readonly changed: Map<string, ChangedRecord>;
  index: Promise<VaultIndex> | null;
}

const kept = new WeakMap<Zone<VaultTables>, KeptIndex>();

/** The index as it is now. */
export async function indexOf(vault: OpenVault): Promise<VaultIndex> {
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
    hearChanges(zone, (changed) => shared.changed.set(changed.id, afterBoth(shared.changed.get(changed.id), changed)));
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

/** What counts once both have been written. One that was erased stays so. */
function afterBoth(before: ChangedRecord | undefined, changed: ChangedRecord): ChangedRecord {
  if (before === undefined || before.version === null || changed.version === null) return { ...changed };
  return { ...changed, version: Math.max(before.version, changed.version) };
}
