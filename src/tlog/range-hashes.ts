import type { FileRefusal, ReadFile } from './log-files.ts';
import { readTile } from './log-files.ts';
import type { Range, Subtree } from './ranges.ts';
import { subtreesOf } from './ranges.ts';
import { tilePath } from './tile-path.ts';
import type { Tile } from './tiles.ts';
import { TILE_WIDTH, tileAt } from './tiles.ts';
import type { Hash } from './tree-hash.ts';
import { nodeHash, rootOfNodes } from './tree-hash.ts';

/** Height of a tile: 256 = 2^8. */
const TILE_HEIGHT = 8;

/** The hash of each range of a log of `size` entries, from its tiles; each tile is read once. */
export async function rangeHashes(
  hash: Hash,
  read: ReadFile,
  ranges: readonly Range[],
  size: number,
): Promise<readonly Uint8Array[] | FileRefusal> {
  const subtrees = ranges.map(subtreesOf);
  const tiles = new Map(subtrees.flat().map((each) => [tilePath(tileOf(each, size)), tileOf(each, size)]));
  const kept = new Map<string, readonly Uint8Array[]>();
  const reading = [...tiles].map(async ([path, tile]) => ({ path, hashes: await readTile(read, tile) }));
  for (const { path, hashes } of await Promise.all(reading)) {
    if ('refused' in hashes) return hashes;
    kept.set(path, hashes);
  }
  const hashOf = (subtree: Subtree): Uint8Array => {
    const nodes = 2 ** (subtree.height % TILE_HEIGHT);
    const start = (subtree.index * nodes) % TILE_WIDTH;
    return rootOfNodes(hash, kept.get(tilePath(tileOf(subtree, size)))?.slice(start, start + nodes) ?? []);
  };
  // Each subtree to the left is at least as high as all at its right together: they join from the right.
  return subtrees.map((each) => each.map(hashOf).reduceRight((right, left) => nodeHash(hash, left, right)));
}

/** The tile in which a subtree's hash is, or can be made of its neighbours. */
function tileOf({ height, index }: Subtree, size: number): Tile {
  const level = Math.floor(height / TILE_HEIGHT);
  const tile = tileAt(level, Math.floor((index * 2 ** (height % TILE_HEIGHT)) / TILE_WIDTH), size);
  if (tile === null) throw new RangeError('a log has no hash of what is not in it');
  return tile;
}
