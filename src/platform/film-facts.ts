import { strippedFilm, variableInt } from './strip-film.ts';

/** What a film says of itself. */
export interface FilmMeasure {
  readonly type: 'video/mp4' | 'video/webm';
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
}

export type FilmRefusal =
  /** Damaged, a live recording without an end, or not one of the two formats. */
  | 'film-not-understood'
  /** A track beside picture and sound: where a camera was from second to second, or words that nobody checks. */
  | 'film-with-other-tracks';

/**
 * Reads how long and how large a film is, and looks for what cannot be taken out of it (`strip-film.ts`): a film with a
 * track of anything but picture and sound is refused, because its places or words lie among the pictures.
 */
export function measureFilm(bytes: Uint8Array): FilmMeasure | { readonly refused: FilmRefusal } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stripped = strippedFilm(bytes);
  if (stripped === null) return { refused: 'film-not-understood' };
  const found = stripped.extension === 'mp4' ? measureMp4(buffer) : measureWebm(buffer);
  if (found.others) return { refused: 'film-with-other-tracks' };
  const { seconds, width, height } = found;
  const known = [seconds, width, height].every((value) => Number.isFinite(value) && value > 0);
  if (!known || width > 16_384 || height > 16_384) return { refused: 'film-not-understood' };
  return { type: `video/${stripped.extension}`, seconds: Math.max(1, Math.round(seconds)), width, height };
}

interface Found {
  seconds: number;
  width: number;
  height: number;
  others: boolean;
}

const HOLDING = new Set(['moov', 'trak', 'mdia']);

/** ISO 14496-12: duration in `mvhd`, size in `tkhd`, the kind of a track in `hdlr`. `strippedFilm` has checked the sizes. */
function measureMp4(bytes: Buffer): Found {
  const found: Found = { seconds: 0, width: 0, height: 0, others: false };
  const walk = (from: number, to: number): void => {
    for (let at = from; at + 8 <= to;) {
      const short = bytes.readUInt32BE(at);
      const header = short === 1 ? 16 : 8;
      const end = short === 0 ? to : at + (short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short);
      const type = bytes.toString('latin1', at + 4, at + 8);
      const body = at + header;
      if (HOLDING.has(type)) walk(body, end);
      else if (type === 'mvhd') found.seconds = durationOf(bytes, body);
      else if (type === 'tkhd' && bytes.readUInt32BE(end - 8) > 0) {
        found.width = Math.round(bytes.readUInt32BE(end - 8) / 65_536);
        found.height = Math.round(bytes.readUInt32BE(end - 4) / 65_536);
      } else if (type === 'hdlr' && !['vide', 'soun'].includes(bytes.toString('latin1', body + 8, body + 12)))
        found.others = true;
      at = end;
    }
  };
  try {
    walk(0, bytes.length);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ...found, seconds: Number.NaN };
  }
  return found;
}

function durationOf(bytes: Buffer, body: number): number {
  return bytes[body] === 1
    ? Number(bytes.readBigUInt64BE(body + 24)) / bytes.readUInt32BE(body + 20)
    : bytes.readUInt32BE(body + 16) / bytes.readUInt32BE(body + 12);
}

const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const VIDEO = 0xe0;
const PARENTS = new Set([SEGMENT, INFO, TRACKS, TRACK, VIDEO]);
const TIMESTAMP_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const PIXEL_WIDTH = 0xb0;
const PIXEL_HEIGHT = 0xba;
const TRACK_TYPE = 0x83;

/** Matroska, RFC 9559. A track's type: 1 is picture, 2 sound. */
function measureWebm(bytes: Buffer): Found {
  const found: Found = { seconds: 0, width: 0, height: 0, others: false };
  let scale = 1_000_000;
  let ticks = 0;
  const walk = (from: number, to: number): void => {
    for (let at = from; at < to;) {
      const id = variableInt(bytes, at, true);
      const size = variableInt(bytes, at + id.length, false);
      const start = at + id.length + size.length;
      const end = size.value === 2 ** (7 * size.length) - 1 ? to : start + size.value;
      const unsigned = (): number => bytes.readUIntBE(start, Math.min(6, end - start));
      if (PARENTS.has(id.value)) walk(start, end);
      else if (id.value === TIMESTAMP_SCALE) scale = unsigned();
      else if (id.value === DURATION) ticks = end - start === 8 ? bytes.readDoubleBE(start) : bytes.readFloatBE(start);
      else if (id.value === PIXEL_WIDTH) found.width = unsigned();
      else if (id.value === PIXEL_HEIGHT) found.height = unsigned();
      else if (id.value === TRACK_TYPE && ![1, 2].includes(unsigned())) found.others = true;
      at = end;
    }
  };
  try {
    walk(0, bytes.length);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ...found, seconds: Number.NaN };
  }
  return { ...found, seconds: (ticks * scale) / 1e9 };
}
