/** A film without what its camera and tools wrote into it. */
export interface StrippedFilm {
  readonly bytes: Uint8Array;
  readonly extension: 'mp4' | 'webm';
}

/**
 * Takes the metadata out of a film without touching its pictures and sound: nothing is moved, so that every offset
 * inside still holds. MP4 (ISO 14496-12): user data, metadata and vendor boxes become empty `free` boxes, times become
 * zero. WebM (Matroska, RFC 9559): tags, attachments, the date, title and names of tools become `Void`.
 * `null`: neither of the two, or damaged.
 */
export function strippedFilm(original: Uint8Array): StrippedFilm | null {
  const bytes = Buffer.from(original);
  try {
    if (bytes.subarray(4, 8).toString('latin1') === 'ftyp') {
      stripBoxes(bytes, 0, bytes.length);
      return { bytes, extension: 'mp4' };
    }
    if (bytes.length > 4 && bytes.readUInt32BE(0) === EBML) {
      stripElements(bytes, 0, bytes.length);
      return { bytes, extension: 'webm' };
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'edts', 'dinf', 'stbl', 'moof', 'traf', 'mvex']);
const EMPTIED = new Set(['udta', 'meta', 'uuid', 'iods']);
/** Boxes that begin with creation and modification times, 4 bytes each, 8 in version 1. */
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd']);

function stripBoxes(bytes: Buffer, from: number, to: number): void {
  for (let at = from; at + 8 <= to;) {
    const short = bytes.readUInt32BE(at);
    const header = short === 1 ? 16 : 8;
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const end = at + size;
    if (size < header || end > to) throw new RangeError('a box is longer than what holds it');
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (CONTAINERS.has(type)) stripBoxes(bytes, at + header, end);
    else if (EMPTIED.has(type)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, at + header, end);
    } else if (TIMED.has(type)) bytes.fill(0, at + header + 4, at + header + (bytes[at + header] === 1 ? 20 : 12));
    else if (type === 'hdlr') bytes.fill(0, Math.min(at + header + 24, end), end);
    at = end;
  }
}

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const WITH_CHILDREN = new Set([SEGMENT, INFO, TRACKS, TRACK]);
/** Tags, attachments, chapters; in Info: DateUTC, Title, SegmentUUID, file names; a track's name; checksums, now wrong. */
const VOIDED = new Set([
  0x1254c367, 0x1941a469, 0x1043a770, 0x4461, 0x7ba9, 0x73a4, 0x7384, 0x3cb923, 0x3c83ab, 0x536e,
]);
/** MuxingApp and WritingApp must be there (RFC 9559, 5.1.2), so their words become spaces. */
const BLANKED = new Set([0x4d80, 0x5741]);

function stripElements(bytes: Buffer, from: number, to: number): void {
  for (let at = from; at < to;) {
    const id = variableInt(bytes, at, true);
    const size = variableInt(bytes, at + id.length, false);
    const start = at + id.length + size.length;
    const unknown = size.value === 2 ** (7 * size.length) - 1;
    const end = unknown ? to : start + size.value;
    // A live recording does not say where its parts end, so tags behind them would not be found: it is refused.
    if (end > to || (unknown && id.value !== SEGMENT)) throw new RangeError('an element has no end here');
    if (WITH_CHILDREN.has(id.value)) stripElements(bytes, start, end);
    else if (VOIDED.has(id.value)) makeVoid(bytes, at, end);
    else if (BLANKED.has(id.value)) bytes.fill(' ', start, end);
    at = end;
  }
}

/** A `Void` element (0xEC) of the same total length: one byte of id, eight of size where there is room. */
function makeVoid(bytes: Buffer, at: number, end: number): void {
  const length = end - at;
  bytes.fill(0, at, end);
  bytes[at] = 0xec;
  if (length >= 9) {
    bytes.writeBigUInt64BE(BigInt(length - 9) | (1n << 56n), at + 1);
  } else bytes[at + 1] = 0x80 | (length - 2);
}

/** An EBML variable-size integer (RFC 8794, section 4): an id keeps its marker bit, a size loses it. */
export function variableInt(bytes: Buffer, at: number, keepMarker: boolean): { value: number; length: number } {
  const first = bytes.readUInt8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8) throw new RangeError('not a variable-size integer');
  let value = keepMarker ? first : first & (0xff >> length);
  for (let i = 1; i < length; i++) value = value * 256 + bytes.readUInt8(at + i);
  return { value, length };
}
