import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KNOWN_LEAVES, ROOTS } from '../../test/tlog/known-tree.ts';
import { definedRoot } from '../../test/tlog/defined-tree.ts';
import { sha256 } from '../../test/tlog/ed25519.ts';
import { entriesFrom } from '../../test/tlog/scratch-log.ts';
import { encodeHex } from './hex.ts';
import { leafHash } from './tree-hash.ts';
import { EMPTY_TREE, growTree, treeRoot } from './tree.ts';

test.each(ROOTS.map((root, size) => ({ root, size })))('the root of the known tree of $size', ({ root, size }) => {
  const { tree } = growTree(sha256, EMPTY_TREE, KNOWN_LEAVES.slice(0, size));
  expect(encodeHex(treeRoot(sha256, tree))).toBe(root);
});

const leaves = entriesFrom(0, 70_000).map((entry) => leafHash(sha256, entry));

test('a tree grown in any steps has the root by definition', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(150), { maxLength: 6 }), (steps) => {
      let tree = EMPTY_TREE;
      for (const step of steps) {
        tree = growTree(sha256, tree, leaves.slice(tree.size, tree.size + step)).tree;
        expect(treeRoot(sha256, tree)).toEqual(definedRoot(leaves.slice(0, tree.size)));
      }
    }),
    { numRuns: 40 },
  );
});

test('a tree of three levels of tiles has the root by definition', () => {
  const { tree, full } = growTree(sha256, EMPTY_TREE, leaves);
  expect(treeRoot(sha256, tree)).toEqual(definedRoot(leaves));
  expect(tree.edge.map((hashes) => hashes.length)).toEqual([112, 17, 1]);
  expect(full.map(({ tile }) => tile.level).filter((level) => level === 1)).toEqual([1]);
  expect(full).toHaveLength(274);
});
