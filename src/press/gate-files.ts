import { inflateSync } from 'node:zlib';

/** A name of three letters of a script with long encodings is a run already; noise of pixels seldom is. */
const RUN = 4;
/** Films are stripped to pictures and sound when they are made; what could still name someone stands at an end. */
const ENDS_OF_FILM = 262_144;
/** What a compressed stream may grow to. */
const MOST_INFLATED = 64_000_000;

/**
 * The words in a file as bytes say them: runs of letters in UTF-8, UTF-16 and Latin-1, whatever block of metadata
 * they lie in. Of a PDF also what is in its compressed streams (metadata, outline, names of fonts and attachments, link
 * addresses) and its strings; not the words on its pages, which are numbers of glyphs.
 *
 * @throws Error for a PDF that cannot be read.
 */
export function textsInFile(bytes: Uint8Array, type: string): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type.startsWith('video/') && buffer.length > 2 * ENDS_OF_FILM)
    return [...runsIn(buffer.subarray(0, ENDS_OF_FILM)), ...runsIn(buffer.subarray(-ENDS_OF_FILM))];
  if (type !== 'application/pdf') return runsIn(buffer);
  return [buffer, ...streamsOf(buffer)].flatMap((part) => [...runsIn(part), ...stringsOfPdf(part)]);
}

const UTF8 = new RegExp(
  `(?:[\\t\\n\\r\\x20-\\x7e]|[\\xc2-\\xdf][\\x80-\\xbf]|[\\xe0-\\xef][\\x80-\\xbf]{2}|[\\xf0-\\xf4][\\x80-\\xbf]{3}){${RUN},}`,
  'g',
);
const LATIN1 = /(?:[\t\n\r\x20-\x7e]|(?<=[A-Za-z])[\xc0-\xff](?=[A-Za-z ])){6,}/g;
const UTF16_LITTLE = new RegExp(`(?:[^][\\x00\\x01\\x03-\\x06]){${RUN},}`, 'g');
const UTF16_BIG = new RegExp(`(?:[\\x00\\x01\\x03-\\x06][^]){${RUN},}`, 'g');

function runsIn(buffer: Buffer): string[] {
  const latin = buffer.toString('latin1');
  const bytesOf = (run: string): Buffer => Buffer.from(run, 'latin1');
  // One text a kind, the runs apart: a name does not begin in one block and end in another.
  const joined = (runs: readonly string[]): string => runs.join('\n\0\n');
  return [
    joined((latin.match(UTF8) ?? []).map((run) => bytesOf(run).toString('utf8'))),
    joined(latin.match(LATIN1) ?? []),
    joined((latin.match(UTF16_LITTLE) ?? []).map((run) => bytesOf(run).toString('utf16le'))),
    joined((latin.match(UTF16_BIG) ?? []).map((run) => bytesOf(run).swap16().toString('utf16le'))),
  ].filter((text) => text !== '');
}

function streamsOf(pdf: Buffer): Buffer[] {
  const latin = pdf.toString('latin1');
  if (!latin.startsWith('%PDF-') || /\/Encrypt\b/.test(latin)) throw new Error('a PDF that cannot be read');
  const streams: Buffer[] = [];
  for (const match of latin.matchAll(/<<((?:(?!endobj).)*?)>>\s*stream\r?\n/gs)) {
    const dictionary = match[1] ?? '';
    if (!dictionary.includes('FlateDecode')) continue;
    // Pixels and outlines of letters are no words.
    if (/\/Subtype\s*\/Image|\/FontFile|\/Length1\b|\/Subtype\s*\/(?:CIDFontType0C|OpenType)/.test(dictionary))
      continue;
    const from = match.index + match[0].length;
    const end = latin.indexOf('endstream', from);
    streams.push(inflateSync(pdf.subarray(from, end), { maxOutputLength: MOST_INFLATED }));
  }
  return streams;
}

/** Strings of a PDF: `(…)` with escapes, `<…>` in hexadecimal; UTF-16 with its mark, else Latin-1. */
function stringsOfPdf(part: Buffer): string[] {
  const latin = part.toString('latin1');
  const strings: string[] = [];
  for (const [, literal, hex] of latin.matchAll(/\(((?:\\.|[^\\()])*)\)|<([0-9A-Fa-f\s]{4,})>/gs)) {
    const bytes =
      hex === undefined
        ? Buffer.from(
            (literal ?? '').replaceAll(/\\(?:([0-7]{1,3})|\r?\n|(.))/gs, (_, octal?: string, other?: string) =>
              octal === undefined ? (other ?? '') : String.fromCharCode(Number.parseInt(octal, 8) & 255),
            ),
            'latin1',
          )
        : Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
    const wide = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0;
    strings.push(wide ? Buffer.from(bytes).swap16().toString('utf16le').slice(1) : bytes.toString('latin1'));
  }
  return [strings.join('\n\0\n')];
}
