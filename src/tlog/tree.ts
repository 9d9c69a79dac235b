import type { Hash } from './tree-hash.ts';
import { rootOfNodes } from './tree-hash.ts';
import type { Tile } from './tiles.ts';
import { TILE_WIDTH, nodesAt } from './tiles.ts';

/**
 * As much of a log's tree as it needs to grow: its right edge. `edge[L]` are the hashes of the last tile of level L
 * while that tile is not full, 0 to 255 of them. Everything to the left is in full tiles and never changes.
 */
export interface Tree {
  readonly size: number;
  readonly edge: readonly (readonly Uint8Array[])[];
}

/** A tile with its hashes. */
export interface FilledTile {
  readonly tile: Tile;
  readonly hashes: readonly Uint8Array[];
}

export const EMPTY_TREE: Tree = { size: 0, edge: [] };

/** The tree with more leaves at its right, and the tiles that became full by them, in the order in which they did. */
export function growTree(hash: Hash, tree: Tree, leaves: readonly Uint8Array[]): { tree: Tree; full: FilledTile[] } {
  const edge = tree.edge.map((hashes) => [...hashes]);
  const full: FilledTile[] = [];
  let size = tree.size;
  const put = (level: number, node: Uint8Array): void => {
    const hashes = (edge[level] ??= []);
    hashes.push(node);
    if (hashes.length < TILE_WIDTH) return;
    const index = nodesAt(level + 1, size) - 1;
    full.push({ tile: { level, index, width: TILE_WIDTH }, hashes });
    edge[level] = [];
    put(level + 1, rootOfNodes(hash, hashes));
  };
  for (const leaf of leaves) {
    size += 1;
    put(0, leaf);
  }
  return { tree: { size, edge }, full };
}

/** The root of a tree: RFC 6962, section 2.1. */
export function treeRoot(hash: Hash, tree: Tree): Uint8Array {
  let below: readonly Uint8Array[] = [];
  for (const hashes of tree.edge) {
    const nodes = [...hashes, ...below];
    if (nodes.length > 0) below = [rootOfNodes(hash, nodes)];
  }
  return rootOfNodes(hash, below);
}

/** The partial tiles of a tree's right edge. */
export function partialTiles(tree: Tree): FilledTile[] {
  return tree.edge.flatMap((hashes, level) => {
    const index = Math.floor(nodesAt(level, tree.size) / TILE_WIDTH);
    return hashes.length === 0 ? [] : [{ tile: { level, index, width: hashes.length }, hashes }];
  });
}
