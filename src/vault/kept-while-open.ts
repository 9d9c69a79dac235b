import { vaultKeyOf, type KeysInMemory, type OpenVault } from './open-vault.ts';
import { refuseRotated } from './refuse-rotated.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { VaultTables } from './schema.ts';

interface Kept {
  readonly marks: readonly string[];
  readonly value: unknown;
}

/** What was read from a vault: one for the process, whoever has it open, and gone when the last of them locks. */
interface Shared {
  readonly readers: Set<KeysInMemory>;
  readonly kept: Map<string, Kept>;
}

const shared = new WeakMap<Zone<VaultTables>, Shared>();

/**
 * What `make` made of the vault, as long as `mark` says the same: that must change whenever anything is written that goes
 * into it, by any process, and is asked for before anything is read. `make` gets what was made last, to read anew only
 * what changed; it must not change that.
 */
export async function keptWhileOpen<T>(
  vault: OpenVault,
  what: string,
  mark: () => Promise<readonly string[]>,
  make: (before: T | null, marks: readonly string[]) => Promise<T>,
): Promise<T> {
  await refuseRotated(vault);
  const now = await mark();
  const known = sharedBy(vault).kept.get(what);
  if (known !== undefined && isSame(known.marks, now)) return known.value as T;
  const value = await make(known === undefined ? null : (known.value as T), now);
  // Asked again: who locked meanwhile has read for nobody, and leaves nothing behind.
  sharedBy(vault).kept.set(what, { marks: now, value });
  return value;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** How many things are kept of this zone: none while nobody has it open. */
export const countKept = (zone: Zone<VaultTables>): number => shared.get(zone)?.kept.size ?? 0;

function sharedBy(vault: OpenVault): Shared {
  vaultKeyOf(vault);
  const { vault: zone, keys } = vault;
  const known = shared.get(zone) ?? { readers: new Set(), kept: new Map() };
  shared.set(zone, known);
  if (known.readers.has(keys)) return known;
  known.readers.add(keys);
  keys.whenLocked.add(() => {
    known.readers.delete(keys);
    if (known.readers.size > 0) return;
    known.kept.clear();
    shared.delete(zone);
  });
  return known;
}
