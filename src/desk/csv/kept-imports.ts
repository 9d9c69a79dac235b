import type { AnyId } from '../../domain/id.ts';
import type { KeysInMemory } from '../../vault/open-vault.ts';
import type { PlannedRow } from './plan-import.ts';

export interface KeptImport {
  readonly number: number;
  readonly path: string;
  readonly plan: readonly PlannedRow<{ readonly id: AnyId }>[];
  /** Carried out, it can be taken back for as long as it is kept. */
  state: 'planned' | 'done' | 'taken-back';
}

/** What a file would do, and the one done last: in memory alone, for as long as the case files are open in this session. */
const kept = new WeakMap<KeysInMemory, KeptImport>();

export function keepImport(keys: KeysInMemory, path: string, plan: KeptImport['plan']): KeptImport {
  const before = kept.get(keys);
  if (before === undefined) keys.whenLocked.add(() => void kept.delete(keys));
  const next: KeptImport = { number: (before?.number ?? 0) + 1, path, plan, state: 'planned' };
  kept.set(keys, next);
  return next;
}

/** The one of that number; `null` once another has taken its place. */
export function keptImport(keys: KeysInMemory, path: string, number: number): KeptImport | null {
  const known = kept.get(keys);
  return known === undefined || known.path !== path || known.number !== number ? null : known;
}
