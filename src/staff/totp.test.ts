import { expect, test } from 'vitest';
import type { Instant } from '../domain/date.ts';
import { codeAt, secretAddress, spellSecret, stepOf } from './totp.ts';

/** RFC 6238, appendix B: the secret, and the last six digits of its codes for SHA-1. */
const secret = Buffer.from('12345678901234567890');
const stepAt = (seconds: number) => Math.floor(seconds / 30);

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i the code is %s', (seconds, code) => {
  expect(codeAt(secret, stepAt(seconds))).toBe(code);
});

const now = 1_790_000_010_000 as Instant;
const step = Math.floor(now / 30_000);

test('a code is taken one step early and one late, and no further', () => {
  for (const off of [-1, 0, 1]) expect(stepOf(secret, codeAt(secret, step + off), now, 0)).toBe(step + off);
  for (const off of [-2, 2]) expect(stepOf(secret, codeAt(secret, step + off), now, 0)).toBeNull();
});

test('a code is taken once, and none before it after it', () => {
  expect(stepOf(secret, codeAt(secret, step), now, step)).toBeNull();
  expect(stepOf(secret, codeAt(secret, step - 1), now, step)).toBeNull();
  expect(stepOf(secret, codeAt(secret, step + 1), now, step)).toBe(step + 1);
});

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', ' 123456'])('%j is no code', (code) => {
  expect(stepOf(secret, code, now, 0)).toBeNull();
});

test('a secret is spelled as RFC 4648 does, and its address keeps names apart', () => {
  expect(spellSecret(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(secretAddress(secret, 'Comité: Vela', 'ana@vela.example')).toBe(
    'otpauth://totp/Comit%C3%A9%3A%20Vela:ana%40vela.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Comit%C3%A9%3A%20Vela',
  );
});
