import { joinBytes } from './bytes.ts';

/** The longest entry, in bytes: its length is written as a uint16. */
export const ENTRY_BYTES = 65_535;

/** Entries one after another, each behind its length as a big-endian uint16. Throws on one that is too long. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return joinBytes(
    entries.flatMap((entry) => {
      if (entry.length > ENTRY_BYTES) throw new RangeError(`an entry has at most ${ENTRY_BYTES} bytes`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry];
    }),
  );
}

/** Reads a bundle; `null` if an entry is cut off or there are not exactly `count`. */
export function decodeBundle(bytes: Uint8Array, count: number): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length && entries.length < count) {
    const start = at + 2;
    at = start + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    // Of one that is cut off, `at` is behind the end.
    entries.push(bytes.slice(start, at));
  }
  return at === bytes.length && entries.length === count ? entries : null;
}
