import { bytesOf, dictionaryIn, objectAt, readPdf, type PdfObject } from './gate-pdf-objects.ts';
import { wordsDrawn } from './gate-pdf-page.ts';
import { isDictionary, isNamed, stringsIn, UnreadablePdf, type PdfValue } from './gate-pdf-syntax.ts';

/** A PDF as a reader or a machine gets it. */
export interface PdfText {
  /** The words on its pages, in the order of the pages' own text. */
  readonly pages: string;
  /** Every string beside the pages: metadata, outline, descriptions, names of files, addresses of links. */
  readonly strings: readonly string[];
  /** What is no page, no picture and no font: blocks of metadata, attachments. */
  readonly blocks: readonly Buffer[];
}

/** @throws UnreadablePdf (or an error of zlib) for what is not written as our typesetting writes. */
export function readPdfText(bytes: Buffer): PdfText {
  const file = readPdf(bytes);
  const pages: string[] = [];
  const strings: string[] = [];
  const blocks: Buffer[] = [];
  const drawn = new Set<PdfObject>();
  const fonts = new Set<PdfObject>();
  for (const { value } of file.objects.values()) {
    strings.push(...stringsIn(value));
    if (!isDictionary(value)) continue;
    for (const key of ['FontFile', 'FontFile2', 'FontFile3']) add(fonts, objectAt(file, value.entries.get(key)));
    if (!isNamed(value.entries.get('Type'), 'name', 'Page')) continue;
    const contents = file.resolve(value.entries.get('Contents'));
    const parts = Array.isArray(contents) ? contents : [value.entries.get('Contents')];
    const streams = parts.flatMap((part: PdfValue | undefined) => objectAt(file, part) ?? []);
    streams.forEach((stream) => drawn.add(stream));
    pages.push(wordsDrawn(file, Buffer.concat(streams.map(bytesOf)), dictionaryIn(file, value, 'Resources')));
  }
  for (const object of file.objects.values()) {
    if (object.raw === null || !isDictionary(object.value) || drawn.has(object) || fonts.has(object)) continue;
    const { entries } = object.value;
    if (isNamed(entries.get('Type'), 'name', 'ObjStm') || entries.has('F')) throw new UnreadablePdf();
    // Pixels: the file is read as bytes too, and so what could stand beside them is.
    if (isNamed(entries.get('Subtype'), 'name', 'Image')) continue;
    if (isNamed(entries.get('Subtype'), 'name', 'Form') || entries.has('PatternType'))
      pages.push(wordsDrawn(file, bytesOf(object), dictionaryIn(file, object.value, 'Resources')));
    else blocks.push(bytesOf(object));
  }
  return { pages: pages.join('\n\0\n'), strings, blocks };
}

const add = <T>(to: Set<T>, what: T | null): unknown => what !== null && to.add(what);
