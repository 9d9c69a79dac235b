import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, utcDayOf } from './date.ts';
import type { PetitionId } from './id.ts';
import { isPastConfirming, refusalToConfirm } from './signature.ts';

const instant = (text: string): Instant => Date.parse(text) as Instant;
const petition = { id: 'p' as PetitionId, state: 'open', opensAt: null, closesAt: null } as const;

test('a signature can be confirmed until the end of its thirtieth day', () => {
  const day = utcDayOf(instant('2026-01-30T23:59:00Z'));
  expect(isPastConfirming(day, instant('2026-03-01T23:59:59.999Z'))).toBe(false);
  expect(isPastConfirming(day, instant('2026-03-02T00:00:00Z'))).toBe(true);
});

test('the days are those of the calendar, leap years and centuries included', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 * 365 }), (days) => {
      const start = days * 86_400_000;
      const day = utcDayOf(start as Instant);
      expect(isPastConfirming(day, (start + 31 * 86_400_000 - 1) as Instant)).toBe(false);
      expect(isPastConfirming(day, (start + 31 * 86_400_000) as Instant)).toBe(true);
    }),
  );
});

test('mail may arrive after the close: confirming goes on for a day', () => {
  const closing = { ...petition, closesAt: instant('2026-01-01T00:00:00Z') };
  expect(refusalToConfirm(closing, instant('2026-01-01T23:59:59Z'))).toBe(null);
  expect(refusalToConfirm({ ...closing, state: 'closed' }, instant('2026-01-01T12:00:00Z'))).toBe(null);
  expect(refusalToConfirm(closing, instant('2026-01-02T00:00:00Z'))).toBe('petition-closed');
});

test('a stopped petition takes no confirmation, at once', () => {
  expect(refusalToConfirm({ ...petition, state: 'stopped' }, 0 as Instant)).toBe('petition-stopped');
  expect(refusalToConfirm({ ...petition, state: 'draft' }, 0 as Instant)).toBe('petition-not-open');
});
