import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const point = fc.oneof(fc.nat(0x900), fc.nat(0x10ffff)).filter((each) => each < 0xd800 || each > 0xdfff);
const letters = fc.array(point, { maxLength: 20 }).map((points) => String.fromCodePoint(...points));

test('it writes what the platform writes, and reads it back', () => {
  fc.assert(
    fc.property(letters, (text) => {
      expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text));
      expect(decodeUtf8(encodeUtf8(text))).toBe(text);
    }),
  );
});

test('it reads the bytes that the platform reads, and no others', () => {
  const nasty = fc.array(
    fc.constantFrom(
      0x0a,
      0x41,
      0x7f,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc0,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xf8,
      0xff,
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.oneof(nasty, fc.array(fc.nat(255), { maxLength: 6 })), (list) => {
      const bytes = Uint8Array.from(list);
      expect(decodeUtf8(bytes)).toBe(byPlatform(bytes));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ['the other half', [0xed, 0xbf, 0xbf]],
  ['a newline in two bytes', [0xc0, 0x8a]],
  ['a newline in three', [0xe0, 0x80, 0x8a]],
  ['what is behind the last letter', [0xf4, 0x90, 0x80, 0x80]],
  ['a letter cut off', [0xe2, 0x80]],
  ['the rest of a letter', [0x94]],
])('%s is no text', (_, bytes) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toBeNull();
});

test('a byte order mark is part of the text', () => {
  expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\uFEFFa');
});

test('half a surrogate pair is no text', () => {
  expect(() => encodeUtf8('a\uD800b')).toThrow(RangeError);
});

function byPlatform(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
