import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addYears,
  firstDayOf,
  lastDayOf,
  parsePartialDate,
  startOfUtcDay,
  utcDayOf,
  type PartialDate,
  type PlainDate,
} from './date.ts';

test.each([
  ['1999', '1999-01-01', '1999-12-31'],
  ['1996-02', '1996-02-01', '1996-02-29'],
  ['1999-02', '1999-02-01', '1999-02-28'],
  ['1999-11-30', '1999-11-30', '1999-11-30'],
])('%s is from %s to %s', (date, first, last) => {
  expect([firstDayOf(date as PartialDate), lastDayOf(date as PartialDate)]).toEqual([first, last]);
});

test('years are added; of a day that there is not, the day after', () => {
  expect(addYears('1996-02-29' as PlainDate, 18)).toBe('2014-03-01');
  expect(addYears('1996-02-29' as PlainDate, 20)).toBe('2016-02-29');
  expect(addYears('1999-12-31' as PlainDate, 18)).toBe('2017-12-31');
});

test('the start of a day falls in that day, and the instant before it does not', () => {
  const days = fc.date({ min: new Date('1890-01-01'), max: new Date('2190-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10) as PlainDate;
      const start = startOfUtcDay(day);
      expect(start).toBe(Date.parse(`${day}T00:00:00Z`));
      expect(utcDayOf(start)).toBe(day);
    }),
  );
  expect(parsePartialDate('1999-02-29')).toBeNull();
});
