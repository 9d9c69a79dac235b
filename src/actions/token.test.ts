import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { idFrom } from '../domain/id.ts';
import { factsOf, parseToken, secretOf } from './token.ts';

test('r is HKDF-Extract of the token, as any HMAC-SHA256 gives it', () => {
  const token = Uint8Array.from({ length: 32 }, (_, i) => i);
  const expected = '23a85bf5ed3c17d239764adcef16588885031111ba695d33295b09577768a1c1';
  expect(secretOf(token).toString('hex')).toBe(expected);
});

test('the site keeps the SHA-256, and the row is found by its first half', () => {
  const token = randomBytes(32);
  const hash = createHash('sha256').update(token).digest();
  expect(factsOf(token)).toEqual({ hash, id: idFrom(hash.subarray(0, 16)) });
});

test('a token reads back from its link, and has one spelling', () => {
  const token = randomBytes(32);
  const text = token.toString('base64url');
  expect(parseToken(text)).toEqual(token);
  // The last character carries two bits that mean nothing: only one of the four spellings counts.
  const spellings = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].filter((last) =>
    parseToken(text.slice(0, 42) + last)?.equals(token),
  );
  expect(spellings).toEqual([text.at(-1)]);
});

test.each(['', 'x', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}+`, `${'a'.repeat(42)}\0`, ' '.repeat(43)])(
  'a damaged token %j is none',
  (text) => expect(parseToken(text)).toBe(null),
);
