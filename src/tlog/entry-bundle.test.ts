import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTRY_BYTES, decodeBundle, encodeBundle } from './entry-bundle.ts';

test('two entries, byte by byte', () => {
  const bundle = encodeBundle([Uint8Array.of(7, 8), new Uint8Array()]);
  expect(bundle).toEqual(Uint8Array.of(0, 2, 7, 8, 0, 0));
  expect(encodeBundle([new Uint8Array(ENTRY_BYTES)]).slice(0, 3)).toEqual(Uint8Array.of(255, 255, 0));
});

test('a bundle holds its entries, and as many as it should', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 256 }), (entries) => {
      const bundle = encodeBundle(entries);
      expect(decodeBundle(bundle, entries.length)).toEqual(entries);
      expect(decodeBundle(bundle, entries.length + 1)).toBeNull();
      if (entries.length > 0) expect(decodeBundle(bundle, entries.length - 1)).toBeNull();
    }),
    { numRuns: 50 },
  );
});

test('what is cut off or too long is refused', () => {
  const bundle = encodeBundle([Uint8Array.of(1, 2, 3)]);
  for (let end = 0; end < bundle.length; end++) expect(decodeBundle(bundle.slice(0, end), 1)).toBeNull();
  expect(decodeBundle(Uint8Array.of(...bundle, 0), 1)).toBeNull();
  expect(() => encodeBundle([new Uint8Array(ENTRY_BYTES + 1)])).toThrow(RangeError);
});

test('any bytes are a bundle that writes itself again, or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12, max: 3 }), fc.nat(6), (bytes, count) => {
      const entries = decodeBundle(bytes, count);
      if (entries !== null) expect(encodeBundle(entries)).toEqual(bytes);
    }),
    { numRuns: 500 },
  );
});
