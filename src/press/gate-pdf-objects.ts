import { inflateSync } from 'node:zlib';
import {
  isDictionary,
  isNamed,
  PdfReader,
  UnreadablePdf,
  type PdfDictionary,
  type PdfValue,
} from './gate-pdf-syntax.ts';

/** What a compressed stream may grow to. */
const MOST_INFLATED = 64_000_000;

export interface PdfObject {
  readonly value: PdfValue;
  /** Of a stream: its bytes as they lie in the file. */
  readonly raw: Buffer | null;
}

/** A finished PDF by its objects. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** Follows references; an object that is not there is `null`. */
  resolve(value: PdfValue | undefined): PdfValue;
}

/**
 * Reads the objects one after the other, as our typesetting writes them. A file that hides objects from that (object
 * streams, encryption, a second version of an object, something after the end) is not ours, and unreadable.
 */
export function readPdf(bytes: Buffer): PdfFile {
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF-')) throw new UnreadablePdf();
  const reader = new PdfReader(text, 0, true);
  const objects = new Map<number, PdfObject>();
  for (;;) {
    const number = reader.next();
    if (isNamed(number, 'operator', 'xref')) break;
    if (typeof number !== 'number' || objects.has(number)) throw new UnreadablePdf();
    if (reader.next() !== 0 || !isNamed(reader.next(), 'operator', 'obj')) throw new UnreadablePdf();
    objects.set(number, readObject(reader, bytes));
  }
  const [, trailer = ''] = /^[\d\s nf]*trailer\s([^]*?)startxref\s+\d+\s+%%EOF\s*$/.exec(text.slice(reader.at)) ?? [];
  const end = new PdfReader(trailer, 0, true);
  const last = end.next();
  if (!isDictionary(last) || last.entries.has('Encrypt') || !end.ended()) throw new UnreadablePdf();
  objects.set(0, { value: last, raw: null });
  return { objects, resolve: (value) => resolved(objects, value) };
}

function readObject(reader: PdfReader, bytes: Buffer): PdfObject {
  const value = reader.next();
  const end = reader.next();
  if (isNamed(end, 'operator', 'endobj')) return { value, raw: null };
  if (!isNamed(end, 'operator', 'stream') || !isDictionary(value)) throw new UnreadablePdf();
  const length = value.entries.get('Length');
  const start = reader.at + (reader.text.startsWith('\r\n', reader.at) ? 2 : 1);
  if (typeof length !== 'number') throw new UnreadablePdf();
  reader.at = start + length;
  if (!isNamed(reader.next(), 'operator', 'endstream') || !isNamed(reader.next(), 'operator', 'endobj'))
    throw new UnreadablePdf();
  return { value, raw: bytes.subarray(start, start + length) };
}

function resolved(objects: ReadonlyMap<number, PdfObject>, value: PdfValue | undefined): PdfValue {
  let found = value ?? null;
  for (let i = 0; found !== null && typeof found === 'object' && 'to' in found; i++) {
    if (i > 8) throw new UnreadablePdf();
    found = objects.get(found.to)?.value ?? null;
  }
  return found;
}

/** A stream's bytes. Of filters only the one that our typesetting uses for words. */
export function bytesOf({ value, raw }: PdfObject): Buffer {
  if (raw === null || !isDictionary(value)) throw new UnreadablePdf();
  const filter = value.entries.get('Filter');
  if (filter === undefined) return raw;
  if (!isNamed(filter, 'name', 'FlateDecode') || value.entries.has('DecodeParms')) throw new UnreadablePdf();
  return inflateSync(raw, { maxOutputLength: MOST_INFLATED });
}

/** A dictionary behind references; empty where there is none. */
export function dictionaryIn(file: PdfFile, { entries }: PdfDictionary, key: string): PdfDictionary {
  const found = file.resolve(entries.get(key));
  return isDictionary(found) ? found : { type: 'dictionary', entries: new Map() };
}

/** The stream or other object that a reference leads to. */
export function objectAt({ objects }: PdfFile, value: PdfValue | undefined): PdfObject | null {
  if (value === null || typeof value !== 'object' || !('to' in value)) return null;
  return objects.get(value.to) ?? null;
}
