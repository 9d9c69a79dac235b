import { expect, test } from 'vitest';
import { parseDecimal } from './decimal.ts';

test.each([
  ['0', 0],
  ['7', 7],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
])('%s', (text, value) => {
  expect(parseDecimal(text)).toBe(value);
});

test.each([
  '',
  '00',
  '01',
  '+1',
  '-1',
  '-0',
  ' 1',
  '1 ',
  '1\n',
  '1\r',
  '1.0',
  '1e3',
  '0x1',
  '٣',
  '9007199254740992',
  '9'.repeat(400),
])('%j is refused', (text) => {
  expect(parseDecimal(text)).toBeNull();
});
