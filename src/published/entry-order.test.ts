import { expect, test } from 'vitest';
import type { Instant, PartialDate } from '../domain/date.ts';
import { sortInstant } from './entry-order.ts';

const place = (date: string | null, publishedAt: string): string =>
  new Date(
    sortInstant({ date: date as PartialDate | null, publishedAt: Date.parse(publishedAt) as Instant }),
  ).toISOString();

test.each([
  ['a year, published within it', '2014', '2014-10-17T12:00:00.000Z', '2014-10-17T12:00:00.000Z'],
  ['a month, published within it', '2025-05', '2025-05-30T08:00:00.000Z', '2025-05-30T08:00:00.000Z'],
  ['a year, told later', '2014', '2015-01-01T00:00:00.000Z', '2014-01-01T00:00:00.000Z'],
  ['a year to come', '2015', '2014-12-31T23:59:59.999Z', '2015-01-01T00:00:00.000Z'],
  ['a day, told later', '2014-09-08', '2014-09-12T12:00:00.000Z', '2014-09-08T00:00:00.000Z'],
  ['no date', null, '2014-09-12T12:00:00.000Z', '2014-09-12T12:00:00.000Z'],
])('%s has its place in time', (_, date, publishedAt, expected) => {
  expect(place(date, publishedAt)).toBe(expected);
});
