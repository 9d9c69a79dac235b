import { joinBytes } from './bytes.ts';
import { encodeBundle } from './entry-bundle.ts';
import { bundlePath, tilePath } from './tile-path.ts';
import { TILE_WIDTH, changedBundles } from './tiles.ts';
import type { Hash } from './tree-hash.ts';
import { leafHash } from './tree-hash.ts';
import type { Tree } from './tree.ts';
import { EMPTY_TREE, growTree, partialTiles } from './tree.ts';

/** As much of a log as it needs to grow: its tree's right edge, and the entries of its last bundle while not full. */
export interface GrowingLog {
  readonly tree: Tree;
  readonly lastEntries: readonly Uint8Array[];
}

export interface WrittenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const EMPTY_LOG: GrowingLog = { tree: EMPTY_TREE, lastEntries: [] };

/**
 * A log with more entries, and the files that become new by them: a pure function of the entries, so writing them
 * again does no harm. The caller has the entries on disk before it writes these files, in this order, and a
 * checkpoint of the new size last of all: whoever reads a checkpoint finds everything below it.
 */
export function growLog(
  hash: Hash,
  log: GrowingLog,
  entries: readonly Uint8Array[],
): { readonly log: GrowingLog; readonly files: readonly WrittenFile[] } {
  const { size } = log.tree;
  const { tree, full } = growTree(
    hash,
    log.tree,
    entries.map((entry) => leafHash(hash, entry)),
  );
  const start = size - log.lastEntries.length;
  const recent = [...log.lastEntries, ...entries];
  const bundles = changedBundles(size, tree.size).map((tile) => {
    const from = tile.index * TILE_WIDTH - start;
    return { path: bundlePath(tile), bytes: encodeBundle(recent.slice(from, from + tile.width)) };
  });
  // A partial tile that was there before is not written again: files of a log never change.
  const before = new Set(partialTiles(log.tree).map(({ tile }) => tilePath(tile)));
  const tiles = [...full, ...partialTiles(tree)]
    .map(({ tile, hashes }) => ({ path: tilePath(tile), bytes: joinBytes(hashes) }))
    .filter(({ path }) => !before.has(path));
  const lastEntries = recent.slice(recent.length - (tree.size % TILE_WIDTH));
  return { log: { tree, lastEntries }, files: [...bundles, ...tiles] };
}
