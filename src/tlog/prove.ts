import { consistencyRanges } from './consistency-proof.ts';
import { inclusionRanges } from './inclusion-proof.ts';
import type { FileRefusal, ReadFile } from './log-files.ts';
import { rangeHashes } from './range-hashes.ts';
import type { Hash } from './tree-hash.ts';

/** The proof that entry `index` is in a log of `size` entries, from its files. Throws if there is no such entry. */
export function proveInclusion(
  hash: Hash,
  read: ReadFile,
  index: number,
  size: number,
): Promise<readonly Uint8Array[] | FileRefusal> {
  return rangeHashes(hash, read, inclusionRanges(index, size), size);
}

/** The proof that a log of `from` entries is the beginning of one of `to`, from its files. Throws if `to` is smaller. */
export function proveConsistency(
  hash: Hash,
  read: ReadFile,
  from: number,
  to: number,
): Promise<readonly Uint8Array[] | FileRefusal> {
  return rangeHashes(hash, read, consistencyRanges(from, to), to);
}
