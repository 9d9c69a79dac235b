import { isNamed, PdfReader, UnreadablePdf, type PdfValue } from './gate-pdf-syntax.ts';

/** What the codes of a font mean, by its `ToUnicode` table (ISO 32000-2, 9.10.3). */
export interface PdfCodes {
  /** @throws UnreadablePdf for a code that means nothing: what it draws, a reader may read. */
  textOf(shown: Buffer): string;
}

/** More letters than any font of ours has. */
const MOST_CODES = 70_000;

export function readCodes(table: Buffer): PdfCodes {
  const reader = new PdfReader(table.toString('latin1'), 0, false);
  const meanings = new Map<number, string>();
  let size: number | null = null;
  let operands: PdfValue[] = [];
  while (!reader.ended()) {
    const value = reader.next();
    if (!isNamed(value, 'operator')) {
      operands.push(value);
      continue;
    }
    if (value.name === 'endcodespacerange') {
      const [from, to] = operands.map(codeIn);
      if (size !== null || from === undefined || to === undefined || operands.length !== 2) throw new UnreadablePdf();
      size = from.length;
    } else if (value.name === 'endbfchar') readSingles(operands, meanings);
    else if (value.name === 'endbfrange') readRanges(operands, meanings);
    else if (
      /^(?:begin|usecmap)/.test(value.name) &&
      !/^begin(?:cmap|codespacerange|bfchar|bfrange)?$/.test(value.name)
    )
      throw new UnreadablePdf();
    operands = [];
  }
  if (size === null || size < 1 || size > 2) throw new UnreadablePdf();
  const step = size;
  return { textOf: (shown) => textOf(shown, step, meanings) };
}

function textOf(shown: Buffer, size: number, meanings: ReadonlyMap<number, string>): string {
  if (shown.length % size !== 0) throw new UnreadablePdf();
  let text = '';
  for (let i = 0; i < shown.length; i += size) {
    const meaning = meanings.get(shown.readUIntBE(i, size));
    if (meaning === undefined) throw new UnreadablePdf();
    text += meaning;
  }
  return text;
}

function readSingles(operands: readonly PdfValue[], meanings: Map<number, string>): void {
  for (let i = 0; i < operands.length; i += 2) set(meanings, numberIn(operands[i]), unicodeIn(operands[i + 1]));
}

function readRanges(operands: readonly PdfValue[], meanings: Map<number, string>): void {
  for (let i = 0; i < operands.length; i += 3) {
    const [from, to, first] = [numberIn(operands[i]), numberIn(operands[i + 1]), operands[i + 2]];
    if (to - from > 0xffff) throw new UnreadablePdf();
    for (let code = from; code <= to; code++) {
      if (Array.isArray(first)) set(meanings, code, unicodeIn(first[code - from]));
      else {
        const units = unicodeIn(first);
        const last = units.charCodeAt(units.length - 1) + code - from;
        set(meanings, code, units.slice(0, -1) + String.fromCharCode(last));
      }
    }
  }
}

function set(meanings: Map<number, string>, code: number, meaning: string): void {
  if (meanings.size > MOST_CODES) throw new UnreadablePdf();
  meanings.set(code, meaning);
}

function codeIn(value: PdfValue | undefined): Buffer {
  if (value === null || typeof value !== 'object' || !('bytes' in value)) throw new UnreadablePdf();
  return value.bytes;
}

function numberIn(value: PdfValue | undefined): number {
  const code = codeIn(value);
  if (code.length < 1 || code.length > 2) throw new UnreadablePdf();
  return code.readUIntBE(0, code.length);
}

function unicodeIn(value: PdfValue | undefined): string {
  const code = codeIn(value);
  if (code.length % 2 !== 0) throw new UnreadablePdf();
  return Buffer.from(code).swap16().toString('utf16le');
}
