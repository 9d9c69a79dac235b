import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { encodeUtf8 } from './utf8.ts';

// RFC 4648, section 10.
test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('"%s" is "%s"', (text, base64) => {
  expect(encodeBase64(encodeUtf8(text))).toBe(base64);
  expect(decodeBase64(base64)).toEqual(encodeUtf8(text));
});

test('it writes what Node writes, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
    }),
  );
});

test('bytes have one text only', () => {
  const nearly = fc.string({
    unit: fc.constantFrom('A', 'B', 'Q', 'g', '/', '+', '=', '-', '_', '\n', ' '),
    maxLength: 9,
  });
  fc.assert(
    fc.property(nearly, (text) => {
      const bytes = decodeBase64(text);
      if (bytes !== null) expect(encodeBase64(bytes)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test.each(['Zg', 'Zg=', 'Zg===', 'Zh==', 'Zm9=', 'Zm 9v', 'Zm9v\n', '====', 'Z===', 'Zg==Zg==', '-_-_', 'Zm9vé==='])(
  '%j is refused',
  (text) => {
    expect(decodeBase64(text)).toBeNull();
  },
);
