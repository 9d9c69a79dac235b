/**
 * Takes out of a recording what its recorder and tools wrote beside the sound, without moving anything: places, names,
 * devices, pictures, words become nothing. MP3: ID3v2 (its frames), ID3v1, APEv2, Lyrics3. WAV (RIFF): every chunk but
 * format, facts and sound. FLAC (RFC 9639): every block but stream, places to seek and empty room.
 * `null`: none of these, or damaged. (Sound in MP4 is a film to `strippedFilm`. Ogg seals each page with a sum: not done.)
 */
export function strippedSound(original: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(original);
  try {
    const head = bytes.toString('latin1', 0, 12);
    if (/^RIFF[^]{4}WAVE$/.test(head)) return stripChunks(bytes) ? bytes : null;
    if (head.startsWith('fLaC')) return stripBlocks(bytes) && stripTail(bytes) ? bytes : null;
    return stripMp3(bytes) && stripTail(bytes) ? bytes : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

const KEPT_CHUNKS = new Set(['fmt ', 'fact', 'data']);

function stripChunks(bytes: Buffer): boolean {
  let at = 12;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size;
    // A recording that was cut off does not say where its sound ends: tags behind it would not be found.
    if (end > bytes.length) return false;
    if (!KEPT_CHUNKS.has(bytes.toString('latin1', at, at + 4))) {
      bytes.write('JUNK', at, 'latin1');
      bytes.fill(0, at + 8, end);
    }
    at = end + (size % 2);
  }
  bytes.fill(0, at);
  return true;
}

const [STREAMINFO, PADDING, SEEKTABLE] = [0, 1, 3];

function stripBlocks(bytes: Buffer): boolean {
  for (let at = 4, last = false; !last;) {
    const head = bytes.readUInt8(at);
    const type = head & 0x7f;
    const end = at + 4 + bytes.readUIntBE(at + 1, 3);
    if (end > bytes.length) return false;
    last = head >= 0x80;
    if (type !== STREAMINFO && type !== SEEKTABLE) {
      bytes[at] = (head & 0x80) | PADDING;
      bytes.fill(0, at + 4, end);
    }
    at = end;
  }
  return true;
}

/** Tags at the head, then sound: anything else under an MP3's tag (AAC, FLAC) is not understood here. */
function stripMp3(bytes: Buffer): boolean {
  let at = 0;
  while (bytes.toString('latin1', at, at + 3) === 'ID3') {
    const size = [6, 7, 8, 9].reduce((sum, byte) => sum * 128 + (bytes.readUInt8(at + byte) & 0x7f), 0);
    const end = at + 10 + size + (((bytes[at + 5] ?? 0) & 0x10) === 0 ? 0 : 10);
    if (end > bytes.length) return false;
    // A tag of nothing but empty room; no flag of it holds any more.
    bytes.fill(0, at + 10, end);
    bytes[at + 5] = 0;
    at = end;
  }
  // Some leave room behind the tag.
  while (at < bytes.length && bytes[at] === 0) at += 1;
  // MPEG audio, layer III: eleven bits of one, a version that is not reserved, `01`.
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  return first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
}

/** What stands behind the sound, from the end: ID3v1 and its extension, APEv2, Lyrics3. */
function stripTail(bytes: Buffer): boolean {
  let end = bytes.length;
  for (let before = -1; before !== end;) {
    before = end;
    const length = tailBefore(bytes, end);
    if (length > end) return false;
    bytes.fill(0, end - length, end);
    end -= length;
  }
  return true;
}

/** How long the tag is that ends here; 0: none does. */
function tailBefore(bytes: Buffer, end: number): number {
  const says = (at: number, word: string): boolean =>
    at >= 0 && bytes.toString('latin1', at, at + word.length) === word;
  if (says(end - 128, 'TAG')) return 128;
  if (says(end - 227, 'TAG+')) return 227;
  if (says(end - 32, 'APETAGEX')) {
    const withHead = bytes.readUInt32LE(end - 12) >= 0x80000000;
    return bytes.readUInt32LE(end - 20) + (withHead ? 32 : 0);
  }
  if (says(end - 9, 'LYRICS200')) return Number(bytes.toString('latin1', end - 15, end - 9)) + 15;
  if (says(end - 9, 'LYRICSEND'))
    return end - Math.max(end - 5120, bytes.lastIndexOf('LYRICSBEGIN', end - 9, 'latin1'));
  return 0;
}
