import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountId, HolderId } from '../../domain/id.ts';
import { fingerprintOf, isFingerprint } from './key-fingerprint.ts';

const holder = { id: 'h'.repeat(26) as HolderId, account: 'a'.repeat(26) as AccountId, publicKey: new Uint8Array(32) };

test('thirty digits that stay the same, whatever the day', () => {
  expect(fingerprintOf(holder)).toMatch(/^(\d{5} ){5}\d{5}$/);
  expect(fingerprintOf(holder)).toBe('79718 12470 70827 82459 25355 03567');
});

test('another key, another person or another try has another one', () => {
  const changed = [
    { ...holder, publicKey: new Uint8Array(32).fill(1) },
    { ...holder, account: 'b'.repeat(26) as AccountId },
    { ...holder, id: 'g'.repeat(26) as HolderId },
  ];
  for (const each of changed) expect(fingerprintOf(each)).not.toBe(fingerprintOf(holder));
});

test('is known in any grouping, and one wrong digit is seen', () => {
  const said = fingerprintOf(holder);
  expect(isFingerprint(said.replaceAll(' ', '-'), said)).toBe(true);
  expect(isFingerprint(` ${said.replaceAll(' ', '\n')} `, said)).toBe(true);
  expect(isFingerprint('', said)).toBe(false);
  fc.assert(
    fc.property(fc.nat({ max: 29 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...said.replaceAll(' ', '')];
      digits[at] = String((Number(digits[at]) + by) % 10);
      expect(isFingerprint(digits.join(''), said)).toBe(false);
    }),
  );
});
