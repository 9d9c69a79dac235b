import type { Tile } from './tiles.ts';
import { TILE_WIDTH } from './tiles.ts';

/** A file of a log that never changes: a tile of hashes, or the bundle of the entries below one of level 0. */
export type LogFile =
  | { readonly file: 'tile'; readonly tile: Tile }
  | { readonly file: 'entries'; readonly tile: Tile };

/** Where a tile is: `tile/<L>/<N>[.p/<W>]` (tlog-tiles 0.1.0), N in groups of three digits: `x001/x234/067`. */
export function tilePath(tile: Tile): string {
  return `tile/${tile.level}/${place(tile)}`;
}

/** Where the bundle with the entries of a tile of level 0 is: `tile/entries/<N>[.p/<W>]`. */
export function bundlePath(tile: Tile): string {
  return `tile/entries/${place(tile)}`;
}

function place({ index, width }: Tile): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return width === TILE_WIDTH ? path : `${path}.p/${width}`;
}

const SHAPE = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/;

/** Reads a path; `null` unless it is exactly the one that {@link tilePath} or {@link bundlePath} writes. */
export function parseLogPath(path: string): LogFile | null {
  const [, kind, groups, partial] = SHAPE.exec(path) ?? [];
  if (kind === undefined || groups === undefined) return null;
  const level = kind === 'entries' ? 0 : Number(kind);
  const index = Number(groups.replace(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  const tile: Tile = { level, index, width };
  if (level > 63 || !Number.isSafeInteger(index) || width < 1 || (partial !== undefined && width >= TILE_WIDTH)) {
    return null;
  }
  const file: LogFile = kind === 'entries' ? { file: 'entries', tile } : { file: 'tile', tile };
  // Leading zeros and empty groups make a second path for the same file.
  return logPath(file) === path ? file : null;
}

/** Where a file of a log is. */
export function logPath({ file, tile }: LogFile): string {
  return file === 'entries' ? bundlePath(tile) : tilePath(tile);
}
