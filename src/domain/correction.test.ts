import { expect, test } from 'vitest';
import { faultOf, newestFirst } from './correction.ts';
import type { PlainDate } from './date.ts';

test.each([
  ['correction', [{ wrong: ['a'], right: ['b'] }], null],
  ['correction', [{ wrong: null, right: ['b'] }], 'wrong-missing'],
  ['correction', [{ wrong: [], right: ['b'] }], 'wrong-missing'],
  ['clarification', [{ wrong: null, right: ['b'] }], null],
  ['update', [{ wrong: null, right: [] }], 'words-missing'],
  ['update', [], 'words-missing'],
  ['removal', [], null],
  ['removal', [{ wrong: null, right: ['her name'] }], 'words-in-removal'],
] as const)('a %s that says %j: %s', (kind, words, fault) => {
  expect(faultOf(kind, words)).toBe(fault);
});

test('the newest stands first, and of one day the one recorded last', () => {
  const on = (date: string, n: number) => ({ on: date as PlainDate, n });
  const recorded = [on('2026-01-02', 1), on('2026-01-05', 2), on('2026-01-02', 3)];
  expect(newestFirst(recorded).map(({ n }) => n)).toEqual([2, 3, 1]);
});
