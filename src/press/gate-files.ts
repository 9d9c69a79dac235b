import { readPdfText } from './gate-pdf-text.ts';

/** A name of three letters of a script with long encodings is a run already; noise of pixels seldom is. */
const RUN = 4;
/** Films are stripped to pictures and sound when they are made; what could still name someone stands at an end. */
const ENDS_OF_FILM = 262_144;

/**
 * The words in a file as bytes say them: runs of letters in UTF-8, UTF-16 and Latin-1, whatever block of metadata
 * they lie in. Of a PDF also the words on its pages as a reader copies them, its strings (outline, descriptions, names
 * of files, addresses of links) and every block that is no picture and no font.
 *
 * @throws Error for a PDF that is not written as our typesetting writes: what cannot be read does not go out.
 */
export function textsInFile(bytes: Uint8Array, type: string): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type.startsWith('video/') && buffer.length > 2 * ENDS_OF_FILM)
    return [...runsIn(buffer.subarray(0, ENDS_OF_FILM)), ...runsIn(buffer.subarray(-ENDS_OF_FILM))];
  if (type !== 'application/pdf') return runsIn(buffer);
  const { pages, strings, blocks } = readPdfText(buffer);
  return [pages, strings.join('\n\0\n'), ...[buffer, ...blocks].flatMap(runsIn)];
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
