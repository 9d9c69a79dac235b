import { sameBytes } from './bytes.ts';
import type { Range } from './ranges.ts';
import { cut } from './ranges.ts';
import type { Hash } from './tree-hash.ts';
import { HASH_BYTES, emptyRoot, nodeHash } from './tree-hash.ts';

/**
 * The ranges whose hashes prove that a tree of `from` entries is the beginning of one of `to`: PROOF in RFC 6962,
 * section 2.1.2. Nothing is needed from the empty tree, nor from a tree to itself. Throws if `to` is smaller.
 */
export function consistencyRanges(from: number, to: number): Range[] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) {
    throw new RangeError('a log does not shrink');
  }
  if (from === 0) return [];
  const path: Range[] = [];
  let around: Range = { from: 0, to };
  while (around.to !== from) {
    const middle = cut(around);
    const left = { from: around.from, to: middle };
    const right = { from: middle, to: around.to };
    path.push(from <= middle ? right : left);
    around = from <= middle ? left : right;
  }
  // What is left is the old tree itself, whose root the verifier has, unless something was cut off at its left.
  if (around.from > 0) path.push(around);
  return path.toReversed();
}

export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether a proof leads to both roots: RFC 9162, section 2.1.4.2. The empty tree is the beginning of every tree. */
export function verifyConsistency(hash: Hash, { from, to, fromRoot, toRoot, proof }: Consistency): boolean {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false;
  if (proof.some((sibling) => sibling.length !== HASH_BYTES)) return false;
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot);
  if (from === 0) return proof.length === 0 && sameBytes(fromRoot, emptyRoot(hash));
  let node = from - 1;
  let last = to - 1;
  while (node % 2 === 1) [node, last] = [(node - 1) / 2, Math.floor(last / 2)];
  // The old tree is complete: its root is the first hash, and the proof does not repeat it.
  const [first, ...rest] = node === 0 ? [fromRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [older, newer] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = nodeHash(hash, sibling, older);
      newer = nodeHash(hash, sibling, newer);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      newer = nodeHash(hash, newer, sibling);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(older, fromRoot) && sameBytes(newer, toRoot);
}
