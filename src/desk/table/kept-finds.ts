import type { KeysInMemory } from '../../vault/open-vault.ts';

/** What somebody looked for in a table: names, as a rule, which stand in no address and on no disk. */
interface KeptFind {
  readonly path: string;
  readonly words: string;
}

const MOST = 30;
const kept = new WeakMap<KeysInMemory, Map<number, KeptFind>>();

/** Keeps what is looked for while the case files are open in this session; the number that an address names it by. */
export function keepFind(keys: KeysInMemory, path: string, words: string): number {
  const finds = kept.get(keys) ?? new Map<number, KeptFind>();
  if (!kept.has(keys)) {
    kept.set(keys, finds);
    keys.whenLocked.add(() => void kept.delete(keys));
  }
  const number = Math.max(0, ...finds.keys()) + 1;
  finds.set(number, { path, words });
  for (const old of finds.keys()) if (old <= number - MOST) finds.delete(old);
  return number;
}

/** What was looked for under this number in this table; `null` once it is forgotten. */
export function keptFind(keys: KeysInMemory, path: string, number: number | null): string | null {
  const find = number === null ? undefined : kept.get(keys)?.get(number);
  return find === undefined || find.path !== path ? null : find.words;
}
