import type { Zone } from '../platform/database/zone.ts';
import type { ProtectedTableName, VaultTables } from './schema.ts';

/** The tables whose records are kept in memory. The version of evidence is 1 once it is whole on the disk. */
export type IndexedTable = ProtectedTableName | 'evidence';

/**
 * A record that was written, or is about to be: it counts once its row has this version (0: it has already),
 * or (`null`) has no key.
 */
export interface ChangedRecord {
  readonly table: IndexedTable;
  readonly id: string;
  readonly version: number | null;
}

type Listener = (changed: ChangedRecord) => void;

const listeners = new WeakMap<Zone<VaultTables>, Listener>();

/** Tells whoever keeps something of this zone in memory, in this process alone. */
export function noteChanged(zone: Zone<VaultTables>, changed: ChangedRecord): void {
  listeners.get(zone)?.(changed);
}

/** Listens to a zone, instead of whoever did before. `null`: nobody does. */
export function hearChanges(zone: Zone<VaultTables>, listener: Listener | null): void {
  if (listener === null) listeners.delete(zone);
  else listeners.set(zone, listener);
}
