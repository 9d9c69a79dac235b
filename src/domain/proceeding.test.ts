import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { utcDayOf, type Instant, type PartialDate, type PlainDate } from './date.ts';
import { daysBetween } from './days.ts';
import { daysSinceAnything, hasStalled, type Proceeding } from './proceeding.ts';

const day = 86_400_000;
const dayAt = (number: number): PlainDate => utcDayOf((number * day) as Instant);
const on = (date: string): { on: PartialDate; text: string } => ({ on: date as PartialDate, text: 'x' });
const proceeding: Proceeding = {
  kind: 'complaint',
  people: [],
  authority: 'PGR',
  reference: null,
  on: '2014' as PartialDate,
  status: 'open',
  steps: [],
};

test('days are counted over months, leap years and centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), fc.integer({ min: -30_000, max: 60_000 }), (a, b) => {
      expect(daysBetween(dayAt(a), dayAt(b))).toBe(b - a);
    }),
  );
});

test('days since anything happened are never overstated', () => {
  const since = (steps: string[], today: string) =>
    daysSinceAnything({ ...proceeding, steps: steps.map(on) }, today as PlainDate);
  expect(since([], '2015-01-10')).toBe(10);
  expect(since([], '2014-06-01')).toBe(0);
  expect(since(['2016-02', '2015-12-31'], '2016-03-01')).toBe(1);
  expect(since(['2016-02-10', '2015-12-31'], '2016-03-01')).toBe(20);
});

test('only what should go on can stall', () => {
  const today = '2015-01-10' as PlainDate;
  expect(hasStalled(proceeding, today, 10)).toBe(true);
  expect(hasStalled(proceeding, today, 11)).toBe(false);
  expect(hasStalled({ ...proceeding, status: 'stalled' }, today, 10)).toBe(true);
  expect(hasStalled({ ...proceeding, status: 'concluded' }, today, 10)).toBe(false);
  expect(hasStalled({ ...proceeding, status: 'dismissed' }, today, 10)).toBe(false);
});
