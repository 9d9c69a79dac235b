import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definedProof } from '../../test/tlog/defined-tree.ts';
import { sha256 } from '../../test/tlog/ed25519.ts';
import { KNOWN_LEAVES } from '../../test/tlog/known-tree.ts';
import { entriesFrom, rangesOf } from '../../test/tlog/scratch-log.ts';
import { type Consistency, consistencyRanges, verifyConsistency } from './consistency-proof.ts';
import { encodeHex } from './hex.ts';
import { leafHash, nodeHash, rootOfNodes } from './tree-hash.ts';

const leaves = entriesFrom(0, 300).map((entry) => leafHash(sha256, entry));
const hashOf = rangesOf(leaves);

function consistencyOf(from: number, to: number): Consistency {
  const proof = consistencyRanges(from, to).map(hashOf);
  return { from, to, fromRoot: hashOf({ from: 0, to: from }), toRoot: hashOf({ from: 0, to }), proof };
}

test('each small tree is the beginning of each larger one, by the proof by definition', () => {
  for (let to = 0; to <= 34; to++) {
    for (let from = 0; from <= to; from++) {
      const consistency = consistencyOf(from, to);
      if (from > 0) expect(consistency.proof).toEqual(definedProof(from, leaves.slice(0, to)));
      expect(verifyConsistency(sha256, consistency), `${from} to ${to}`).toBe(true);
    }
  }
});

test('the known proof that six entries are the beginning of eight', () => {
  const known = rangesOf(KNOWN_LEAVES);
  expect(consistencyRanges(6, 8).map((range) => encodeHex(known(range)))).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
});

const steps = fc.integer({ min: 1, max: 300 }).chain((to) => fc.record({ from: fc.nat(to), to: fc.constant(to) }));

test('up to 300 every proof verifies, and no other pair of sizes takes it for its own', () => {
  fc.assert(
    fc.property(steps, steps, ({ from, to }, other) => {
      const consistency = consistencyOf(from, to);
      expect(verifyConsistency(sha256, consistency)).toBe(true);
      const { proof, fromRoot, toRoot } = consistency;
      const moved = { ...consistencyOf(other.from, other.to), proof };
      const same =
        proof.length === moved.proof.length && consistencyRanges(other.from, other.to).length === proof.length;
      if (!same) expect(verifyConsistency(sha256, moved)).toBe(false);
      expect(verifyConsistency(sha256, { ...consistency, proof: [...proof, fromRoot] })).toBe(false);
      expect(verifyConsistency(sha256, { ...consistency, proof: [toRoot, ...proof] })).toBe(false);
      if (proof.length > 0) {
        expect(verifyConsistency(sha256, { ...consistency, proof: proof.slice(1) })).toBe(false);
        expect(verifyConsistency(sha256, { ...consistency, proof: proof.slice(0, -1) })).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

test('a changed bit anywhere fails', () => {
  fc.assert(
    fc.property(steps, fc.nat(), fc.nat(255), ({ from, to }, which, bit) => {
      const consistency = consistencyOf(from, to);
      const hashes = [consistency.fromRoot, consistency.toRoot, ...consistency.proof];
      const at = which % hashes.length;
      const flip = (hash: Uint8Array): Uint8Array => hash.with(bit >> 3, (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      const [fromRoot, toRoot, ...proof] = hashes.map((hash, i) => (i === at ? flip(hash) : hash));
      if (fromRoot === undefined || toRoot === undefined) throw new Error('there are at least two');
      // From nothing, any root can follow.
      const free = from === 0 && at === 1;
      expect(verifyConsistency(sha256, { from, to, fromRoot, toRoot, proof })).toBe(free);
    }),
    { numRuns: 300 },
  );
});

test('a log that took back an entry is not consistent', () => {
  const changed = [...leaves.slice(0, 5), leafHash(sha256, new Uint8Array()), ...leaves.slice(6)];
  const fromRoot = rootOfNodes(sha256, changed.slice(0, 9));
  const consistency = consistencyOf(9, 20);
  expect(verifyConsistency(sha256, { ...consistency, fromRoot })).toBe(false);
  expect(verifyConsistency(sha256, { ...consistency, from: 20, to: 20 })).toBe(false);
});

test('a proof that ends too early is none, though its hashes lead to both roots', () => {
  expect(verifyConsistency(sha256, { ...consistencyOf(2, 4), to: 1000 })).toBe(false);
  expect(verifyConsistency(sha256, { ...consistencyOf(6, 8), to: 1000 })).toBe(false);
});

test('what is not as long as a hash is none, though it leads to both roots', () => {
  const fromRoot = hashOf({ from: 0, to: 1 });
  const short = new Uint8Array(31);
  const toRoot = nodeHash(sha256, fromRoot, short);
  expect(verifyConsistency(sha256, { from: 1, to: 2, fromRoot, toRoot, proof: [short] })).toBe(false);
});

test('numbers that are no sizes are refused', () => {
  const consistency = consistencyOf(3, 8);
  for (const from of [-1, 9, 0.5, Number.NaN, Infinity, 2 ** 53]) {
    expect(verifyConsistency(sha256, { ...consistency, from })).toBe(false);
    expect(() => consistencyRanges(from, 8)).toThrow(RangeError);
  }
  for (const to of [2, 7.5, Number.NaN, Infinity, 2 ** 53]) {
    expect(verifyConsistency(sha256, { ...consistency, to })).toBe(false);
  }
});
