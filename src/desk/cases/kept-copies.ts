import type { Instant } from '../../domain/date.ts';
import type { EvidenceId } from '../../domain/id.ts';
import type { KeysInMemory } from '../../vault/open-vault.ts';

/** How long a working copy that somebody gave a reason for can be looked at. */
export const COPY_MS = 10 * 60_000;

interface KeptCopy {
  readonly id: EvidenceId;
  readonly bytes: Uint8Array;
  readonly until: Instant;
}

/** One for each session with the case files open, in memory alone: the page of a picture asks for it a moment later. */
const kept = new WeakMap<KeysInMemory, KeptCopy>();

/** Keeps a working copy for a while, instead of the one before; it goes with the keys that it was opened with. */
export function keepCopy(keys: KeysInMemory, id: EvidenceId, bytes: Uint8Array, now: Instant): void {
  forget(keys);
  kept.set(keys, { id, bytes, until: (now + COPY_MS) as Instant });
  keys.whenLocked.add(() => forget(keys));
}

export function keptCopy(keys: KeysInMemory, id: EvidenceId, now: Instant): Uint8Array | null {
  const copy = kept.get(keys);
  if (copy !== undefined && copy.until <= now) forget(keys);
  return copy === undefined || copy.id !== id || copy.until <= now ? null : copy.bytes;
}

function forget(keys: KeysInMemory): void {
  kept.get(keys)?.bytes.fill(0);
  kept.delete(keys);
}
