import { readCodes, type PdfCodes } from './gate-pdf-codes.ts';
import { bytesOf, dictionaryIn, objectAt, type PdfFile } from './gate-pdf-objects.ts';
import {
  isDictionary,
  isNamed,
  PdfReader,
  stringsIn,
  UnreadablePdf,
  type PdfDictionary,
  type PdfValue,
} from './gate-pdf-syntax.ts';

const DRAWS_NO_WORDS = new Set(
  (
    'cm BT ET Td TD Tm T* Tc Tw Tz TL Tr Ts cs CS cs sc SC scn SCN g G rg RG k K m l c v y h re S s f F f* B B* b b* ' +
    'n W W* w J j M d ri i gs Do sh MP DP d0 d1'
  ).split(' '),
);

/** Where the reading of a page stands. */
interface Reading {
  readonly fontOf: (name: string) => PdfCodes;
  font: PdfCodes | null;
  readonly saved: (PdfCodes | null)[];
  /** Of each mark around what is drawn now, whether readers get other words instead. */
  readonly marks: boolean[];
  readonly drawn: string[];
  readonly read: string[];
  readonly beside: string[];
}

/**
 * The words that a page or a form draws; once more with those that its marks put in their place (`ActualText`) where
 * there are any. Where one piece of text ends and the next begins stands the end of a line: the gate reads it as both,
 * the end of a word and its middle, as a name is in bold in part or broken over two lines. Invisible text is text.
 */
export function wordsDrawn(file: PdfFile, content: Buffer, resources: PdfDictionary): string {
  const fonts = dictionaryIn(file, resources, 'Font');
  const known = new Map<string, PdfCodes>();
  function fontOf(name: string): PdfCodes {
    const codes = known.get(name) ?? codesOf(file, fonts.entries.get(name));
    known.set(name, codes);
    return codes;
  }
  const reading: Reading = { fontOf, font: null, saved: [], marks: [], drawn: [], read: [], beside: [] };
  const reader = new PdfReader(content.toString('latin1'), 0, false);
  let operands: PdfValue[] = [];
  while (!reader.ended()) {
    const value = reader.next();
    if (isNamed(value, 'operator')) {
      apply(reading, value.name, operands);
      operands = [];
    } else operands.push(value);
  }
  const drawn = reading.drawn.join('\n');
  const read = reading.read.join('\n');
  return [drawn, ...(read === drawn ? [] : [read]), ...reading.beside].join('\n\0\n');
}

function apply(reading: Reading, operator: string, operands: readonly PdfValue[]): void {
  switch (operator) {
    case 'Tj':
    case 'TJ':
    case "'":
    case '"':
      return show(reading, operands);
    case 'Tf': {
      const [name] = operands;
      if (!isNamed(name, 'name')) throw new UnreadablePdf();
      reading.font = reading.fontOf(name.name);
      return;
    }
    case 'q':
      reading.saved.push(reading.font);
      return;
    case 'Q':
      reading.font = reading.saved.pop() ?? null;
      return;
    case 'BMC':
    case 'BDC':
      return mark(reading, operands);
    case 'EMC':
      reading.marks.pop();
      return;
    default:
      // An inline picture, or what no page of ours has.
      if (!DRAWS_NO_WORDS.has(operator)) throw new UnreadablePdf();
      reading.beside.push(...operands.flatMap(stringsIn));
  }
}

function show(reading: Reading, operands: readonly PdfValue[]): void {
  const { font } = reading;
  if (font === null) throw new UnreadablePdf();
  const text = operands
    .flatMap((each): readonly PdfValue[] => (Array.isArray(each) ? each : [each]))
    .map((each) => (each !== null && typeof each === 'object' && 'bytes' in each ? font.textOf(each.bytes) : ''))
    .join('');
  reading.drawn.push(...bothWays(text));
  if (!reading.marks.includes(true)) reading.read.push(...bothWays(text));
}

function mark(reading: Reading, operands: readonly PdfValue[]): void {
  const properties = operands.find(isDictionary);
  const instead = properties?.entries.get('ActualText');
  if (instead !== undefined && !reading.marks.includes(true)) reading.read.push(...stringsIn(instead));
  reading.beside.push(...operands.flatMap(stringsIn));
  reading.marks.push(instead !== undefined);
}

/** Right-to-left letters lie on the page from left to right: read both ways. */
function bothWays(text: string): string[] {
  return /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u.test(text)
    ? [text, [...text].toReversed().join('')]
    : [text];
}

function codesOf(file: PdfFile, font: PdfValue | undefined): PdfCodes {
  const found = file.resolve(font);
  const stream = isDictionary(found) ? objectAt(file, found.entries.get('ToUnicode')) : null;
  if (stream === null) throw new UnreadablePdf();
  return readCodes(bytesOf(stream));
}
