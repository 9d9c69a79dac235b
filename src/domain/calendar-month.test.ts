import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDayOf } from './date.ts';
import { monthAfter, monthBefore, parseMonth, weeksOf, type Month } from './calendar-month.ts';

const month = (text: string): Month => {
  const parsed = parseMonth(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

test('a month lies in weeks that begin on Monday', () => {
  const weeks = weeksOf(month('2026-11'));
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null]);
  expect(weeksOf(month('2027-02'))).toHaveLength(4);
});

test('every day of a month is in its weeks once, and months follow each other', () => {
  const months = fc
    .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => month(`${year}-${String(number).padStart(2, '0')}`));
  fc.assert(
    fc.property(months, (each) => {
      const days = weeksOf(each)
        .flat()
        .filter((day) => day !== null);
      expect(days).toHaveLength(Number(lastDayOf(each).slice(8)));
      expect(new Set(days).size).toBe(days.length);
      expect(monthBefore(monthAfter(each))).toBe(each);
    }),
  );
});

test('what is no month is none', () => {
  for (const text of ['', '2026', '2026-13', '2026-11-01', 'now']) expect(parseMonth(text)).toBeNull();
});
