import { sameBytes } from './bytes.ts';
import type { Range } from './ranges.ts';
import { cut } from './ranges.ts';
import type { Hash } from './tree-hash.ts';
import { HASH_BYTES, nodeHash } from './tree-hash.ts';

/**
 * The ranges whose hashes prove that an entry is in a tree, from its sibling up to the root's child: PATH in RFC 6962,
 * section 2.1.1. Throws if the tree has no such entry.
 */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError('there is no such entry');
  }
  const path: Range[] = [];
  let around: Range = { from: 0, to: size };
  while (around.to - around.from > 1) {
    const middle = cut(around);
    const left = { from: around.from, to: middle };
    const right = { from: middle, to: around.to };
    path.push(index < middle ? right : left);
    around = index < middle ? left : right;
  }
  return path.toReversed();
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  /** The hash of the entry as a leaf. */
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether a proof leads from the leaf to the root: RFC 9162, section 2.1.3.2. */
export function verifyInclusion(hash: Hash, { index, size, leaf, proof, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  if (proof.some((sibling) => sibling.length !== HASH_BYTES)) return false;
  let node = index;
  let last = size - 1;
  let top = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      top = nodeHash(hash, sibling, top);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      top = nodeHash(hash, top, sibling);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(top, root);
}
