/**
 * Which tiles a log of some size has: tlog-tiles 0.1.0. A tile holds up to 256 neighbouring hashes of one tile level;
 * one hash of level L stands for 256^L leaves.
 */
export interface Tile {
  readonly level: number;
  readonly index: number;
  /** How many hashes it holds: 256, or fewer at the right edge of the log. */
  readonly width: number;
}

export const TILE_WIDTH = 256;

/** How many nodes of a tile level are complete in a log of `size` entries. */
export function nodesAt(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** The tile with this place in a log of `size` entries; `null` if nothing of it is there yet. */
export function tileAt(level: number, index: number, size: number): Tile | null {
  const width = Math.min(TILE_WIDTH, nodesAt(level, size) - index * TILE_WIDTH);
  return width > 0 ? { level, index, width } : null;
}

/**
 * The tiles to write when a log grows from `from` entries to `to`: those that are full now and were not, and the
 * partial ones of the new right edge. Levels upwards, and left to right in each. With `from` 0 all tiles of a log.
 */
export function changedTiles(from: number, to: number): Tile[] {
  const changed: Tile[] = [];
  for (let level = 0; nodesAt(level, to) > 0; level++) {
    if (nodesAt(level, from) === nodesAt(level, to)) continue;
    const first = Math.floor(nodesAt(level, from) / TILE_WIDTH);
    for (let index = first; ; index++) {
      const tile = tileAt(level, index, to);
      if (tile === null) break;
      changed.push(tile);
    }
  }
  return changed;
}

/** The bundles of entries to write when a log grows: they go with the tiles of level 0. */
export function changedBundles(from: number, to: number): Tile[] {
  return changedTiles(from, to).filter((tile) => tile.level === 0);
}
