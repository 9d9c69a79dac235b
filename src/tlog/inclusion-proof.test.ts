import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definedPath, definedRoot } from '../../test/tlog/defined-tree.ts';
import { sha256 } from '../../test/tlog/ed25519.ts';
import { KNOWN_LEAVES } from '../../test/tlog/known-tree.ts';
import { entriesFrom, rangesOf } from '../../test/tlog/scratch-log.ts';
import { encodeHex } from './hex.ts';
import { type Inclusion, inclusionRanges, verifyInclusion } from './inclusion-proof.ts';
import type { Range } from './ranges.ts';
import { leafHash, nodeHash } from './tree-hash.ts';

const leaves = entriesFrom(0, 300).map((entry) => leafHash(sha256, entry));
const hashOf = rangesOf(leaves);

function inclusionOf(index: number, size: number): Inclusion {
  const proof = inclusionRanges(index, size).map(hashOf);
  return { index, size, leaf: leaves[index] ?? new Uint8Array(), proof, root: hashOf({ from: 0, to: size }) };
}

test('each entry of each small tree has the proof by definition, and it verifies', () => {
  for (let size = 1; size <= 34; size++) {
    const tree = leaves.slice(0, size);
    for (let index = 0; index < size; index++) {
      const inclusion = inclusionOf(index, size);
      expect(inclusion.proof).toEqual(definedPath(index, tree));
      expect(inclusion.root).toEqual(definedRoot(tree));
      expect(verifyInclusion(sha256, inclusion)).toBe(true);
    }
  }
});

test('in trees of each size up to 300 proofs verify', () => {
  for (let size = 1; size <= leaves.length; size++) {
    const some = new Set([0, 1, size >> 1, (size * 5) >> 3, size - 2, size - 1].filter((i) => i >= 0 && i < size));
    for (const index of some)
      expect(verifyInclusion(sha256, inclusionOf(index, size)), `${index} of ${size}`).toBe(true);
  }
});

test('the known proof that the first of eight entries is in', () => {
  const known = rangesOf(KNOWN_LEAVES);
  expect(inclusionRanges(0, 8).map((range) => encodeHex(known(range)))).toEqual([
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
});

const place = fc
  .integer({ min: 1, max: 300 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

test('a changed bit anywhere fails', () => {
  fc.assert(
    fc.property(place, fc.nat(), fc.nat(255), ({ index, size }, which, bit) => {
      const inclusion = inclusionOf(index, size);
      const hashes = [inclusion.leaf, inclusion.root, ...inclusion.proof];
      const hash = hashes[which % hashes.length] ?? inclusion.leaf;
      const changed = hash.with(bit >> 3, (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      const [leaf, root, ...proof] = hashes.map((each) => (each === hash ? changed : each));
      if (leaf === undefined || root === undefined) throw new Error('there are at least two');
      // In a tree of one, leaf and root are the same bytes but not the same array.
      expect(verifyInclusion(sha256, { index, size, leaf, root: size === 1 ? inclusion.root : root, proof })).toBe(
        size === 1 && leaf === inclusion.leaf,
      );
    }),
    { numRuns: 300 },
  );
});

test('another place, another size, a longer or a shorter proof fail', () => {
  fc.assert(
    fc.property(place, place, ({ index, size }, other) => {
      const inclusion = inclusionOf(index, size);
      const { proof, leaf } = inclusion;
      if (other.index !== index) expect(verifyInclusion(sha256, { ...inclusion, index: other.index })).toBe(false);
      expect(verifyInclusion(sha256, { ...inclusion, proof: [...proof, leaf] })).toBe(false);
      expect(verifyInclusion(sha256, { ...inclusion, proof: [leaf, ...proof] })).toBe(false);
      if (size > 1) expect(verifyInclusion(sha256, { ...inclusion, proof: proof.slice(1) })).toBe(false);
      if (size > 1) expect(verifyInclusion(sha256, { ...inclusion, proof: proof.slice(0, -1) })).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a proof of a larger tree is none in a smaller one, though its hashes lead to the root', () => {
  const { leaf, proof, root } = inclusionOf(3, 4);
  expect(verifyInclusion(sha256, { index: 1, size: 2, leaf, proof, root })).toBe(false);
});

test('what is not as long as a hash is none, though it leads to the root', () => {
  const { leaf } = inclusionOf(0, 1);
  const short = new Uint8Array(31);
  const root = nodeHash(sha256, short, leaf);
  expect(verifyInclusion(sha256, { index: 1, size: 2, leaf, proof: [short], root })).toBe(false);
});

test('numbers that are no place in a tree are refused', () => {
  const inclusion = inclusionOf(3, 8);
  for (const index of [-1, 8, 0.5, Number.NaN, Infinity, 2 ** 53]) {
    expect(verifyInclusion(sha256, { ...inclusion, index })).toBe(false);
    expect(() => inclusionRanges(index, 8)).toThrow(RangeError);
  }
  for (const size of [0, -1, 3, 7.5, Number.NaN, Infinity, 2 ** 53]) {
    expect(verifyInclusion(sha256, { ...inclusion, size })).toBe(false);
  }
});

test('a node cannot pass for an entry', () => {
  const [a, b, c, d] = leaves;
  if (!a || !b || !c || !d) throw new Error('there are four');
  const [left, right] = [nodeHash(sha256, a, b), nodeHash(sha256, c, d)];
  const root = nodeHash(sha256, left, right);
  const node = new Uint8Array([...a, ...b]);
  const leaf = leafHash(sha256, node);
  expect(verifyInclusion(sha256, { index: 0, size: 2, leaf, proof: [right], root })).toBe(false);
});

test('trees as large as numbers go', () => {
  // Where all leaves are alike, a complete subtree has one hash for each height.
  const heights = [leafHash(sha256, new Uint8Array())];
  for (let h = 0; h < 53; h++)
    heights.push(nodeHash(sha256, heights[h] ?? new Uint8Array(), heights[h] ?? new Uint8Array()));
  const hashAlike = ({ from, to }: Range): Uint8Array => {
    const parts: Uint8Array[] = [];
    for (let left = to - from, h = 53; h >= 0; h--) {
      if (left < 2 ** h) continue;
      left -= 2 ** h;
      parts.push(heights[h] ?? new Uint8Array());
    }
    return parts.reduceRight((right, part) => nodeHash(sha256, part, right));
  };
  const large = fc.maxSafeNat().filter((size) => size > 0);
  fc.assert(
    fc.property(large, fc.maxSafeNat(), (size, any) => {
      const index = any % size;
      const proof = inclusionRanges(index, size).map(hashAlike);
      const root = hashAlike({ from: 0, to: size });
      const inclusion = { index, size, leaf: hashAlike({ from: 0, to: 1 }), proof, root };
      expect(verifyInclusion(sha256, inclusion)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
