import { decodeBundle } from './entry-bundle.ts';
import type { LogFile } from './tile-path.ts';
import { logPath } from './tile-path.ts';
import { HASH_BYTES } from './tree-hash.ts';
import type { Tile } from './tiles.ts';
import { TILE_WIDTH } from './tiles.ts';

/** Reads a public file of a log by its path; `null` if there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | null>;

export type FileRefusal = { readonly refused: 'file-missing' | 'file-malformed'; readonly path: string };

/** The hashes of a tile. */
export function readTile(read: ReadFile, tile: Tile): Promise<readonly Uint8Array[] | FileRefusal> {
  return readPart(read, 'tile', tile, splitHashes);
}

/** The entries of the bundle below a tile of level 0. */
export function readEntries(read: ReadFile, tile: Tile): Promise<readonly Uint8Array[] | FileRefusal> {
  return readPart(read, 'entries', tile, decodeBundle);
}

/** A partial file may be gone once the full one is there, which begins with the same. */
async function readPart(
  read: ReadFile,
  file: LogFile['file'],
  tile: Tile,
  decode: (bytes: Uint8Array, count: number) => Uint8Array[] | null,
): Promise<readonly Uint8Array[] | FileRefusal> {
  const path = logPath({ file, tile });
  const full = { ...tile, width: TILE_WIDTH };
  for (const each of tile.width === TILE_WIDTH ? [tile] : [tile, full]) {
    const bytes = await read(logPath({ file, tile: each }));
    if (bytes === null) continue;
    const parts = decode(bytes, each.width);
    return parts === null ? { refused: 'file-malformed', path } : parts.slice(0, tile.width);
  }
  return { refused: 'file-missing', path };
}

function splitHashes(bytes: Uint8Array, count: number): Uint8Array[] | null {
  if (bytes.length !== count * HASH_BYTES) return null;
  return Array.from({ length: count }, (_, i) => bytes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}
