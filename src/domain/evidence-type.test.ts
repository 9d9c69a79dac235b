import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceTypeOf } from './evidence-type.ts';

const bytes = (head: string): Uint8Array => Uint8Array.from(head, (letter) => letter.charCodeAt(0));

test.each([
  ['\xFF\xD8\xFF\xE1', 'image/jpeg'],
  ['\x89PNG\r\n\x1A\n', 'image/png'],
  ['RIFF\0\0\0\0WEBP', 'image/webp'],
  ['RIFF\n\0\r\0WAVE', 'audio/wav'],
  ['\0\0\0\x18ftypheic', 'image/heic'],
  ['\0\0\0\nftypisom', 'video/mp4'],
  ['%PDF-1.7\n', 'application/pdf'],
  ['PK\x03\x04', 'application/zip'],
  ['Dear Sir,\r\n\tI was there.', 'text/plain'],
  ['\u00C3\u00A1', 'text/plain'],
  ['<script>', 'text/plain'],
])('%j is %s', (head, type) => {
  expect(evidenceTypeOf(bytes(head))?.type).toBe(type);
});

test.each([
  '',
  '\x7FELF\x02',
  'MZ\x90\0',
  'text with \0',
  '\xE1 in Latin-1',
  '\xC0\x80',
  '\xED\xA0\x80',
  '\xF4\x90\x80\x80',
])('%j is not taken', (head) => {
  expect(evidenceTypeOf(bytes(head))).toBeNull();
});

test('of any bytes it says text exactly where a decoder reads text', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 6 }).map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const all = Uint8Array.from(pieces.flatMap((each) => [...each]));
      const decoded = (() => {
        try {
          return decoder.decode(all);
        } catch {
          return null;
        }
      })();
      const isText = decoded !== null && decoded !== '' && !/[\0-\x08\x0B\x0C\x0E-\x1F]/.test(decoded);
      const type = evidenceTypeOf(all);
      if (type === null || type.kind === 'text') expect(type !== null).toBe(isText);
    }),
    { numRuns: 1000 },
  );
});
