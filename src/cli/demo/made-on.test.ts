import { expect, test } from 'vitest';
import type { PlainDate } from '../../domain/date.ts';
import { filledInOn } from './made-on.ts';

const day = '2027-03-01' as PlainDate;

test.each([
  ['{{y}}', '2026'],
  ["'{{y-15}}-02-28'", "'2011-02-28'"],
  ['{{y+3}}', '2029'],
  ['{{day}}', '2027-03-01'],
  ['{{day-1}} and {{day+366}}T00:00:00Z', '2027-02-28 and 2028-03-01T00:00:00Z'],
  ['{{year}} {{ y }} {y} {{y*2}} {{day+}}', '{{year}} {{ y }} {y} {{y*2}} {{day+}}'],
])('%s is %s', (written, filled) => {
  expect(filledInOn(written, day)).toBe(filled);
});
