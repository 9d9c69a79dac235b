import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printRecoveryKey, readRecoveryKey } from './recovery-key.ts';

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('prints known keys', () => {
  expect(printRecoveryKey(new Uint8Array(32))).toBe(`${'0000-'.repeat(13)}0`);
  // (2^256 - 1) * 16 modulo 37 is 18, worked out apart.
  expect(printRecoveryKey(new Uint8Array(32).fill(255))).toBe(`${'ZZZZ-'.repeat(12)}ZZZG-J`);
});

test('what was printed reads back', () => {
  fc.assert(fc.property(keys, (key) => void expect(readRecoveryKey(printRecoveryKey(key))).toEqual(key)));
});

test('case, spaces and look-alikes do not matter', () => {
  fc.assert(
    fc.property(keys, (key) => {
      const typed = printRecoveryKey(key).toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replace(/1/g, 'l');
      expect(readRecoveryKey(` ${typed}\n`)).toEqual(key);
      expect(readRecoveryKey(printRecoveryKey(key).replaceAll('1', 'I').replaceAll('-', '\u2013'))).toEqual(key);
    }),
  );
});

test('one wrong symbol is noticed', () => {
  const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  fc.assert(
    fc.property(keys, fc.nat(51), fc.constantFrom(...symbols), (key, at, symbol) => {
      const text = printRecoveryKey(key).replaceAll('-', '');
      fc.pre(text.charAt(at) !== symbol);
      expect(readRecoveryKey(text.slice(0, at) + symbol + text.slice(at + 1))).toEqual({
        refused: 'recovery-key-mistyped',
      });
    }),
  );
});

test('two neighbours that changed places are noticed', () => {
  fc.assert(
    fc.property(keys, fc.nat(50), (key, at) => {
      const text = printRecoveryKey(key).replaceAll('-', '');
      fc.pre(text.charAt(at) !== text.charAt(at + 1));
      const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
      expect(readRecoveryKey(swapped)).toEqual({ refused: 'recovery-key-mistyped' });
    }),
  );
});

test('says what is wrong', () => {
  const printed = printRecoveryKey(new Uint8Array(32));
  expect(readRecoveryKey('')).toEqual({ refused: 'recovery-key-length' });
  expect(readRecoveryKey(printed.slice(1))).toEqual({ refused: 'recovery-key-length' });
  expect(readRecoveryKey(`U${printed.slice(1)}`)).toEqual({ refused: 'recovery-key-symbol' });
  expect(readRecoveryKey(`${printed.slice(0, -1)}!`)).toEqual({ refused: 'recovery-key-symbol' });
});
