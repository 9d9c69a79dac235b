import { expect, test } from 'vitest';
import { rangeOf } from './byte-range.ts';

test('a stretch of bytes is read as RFC 9110 says', () => {
  for (const [header, asked] of [
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['Bytes=99-', { from: 99, to: 99 }],
    ['bytes=-1', { from: 99, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=100-200', 'outside'],
    ['bytes=-0', 'outside'],
  ] as const)
    expect(rangeOf(header, 100), header).toEqual(asked);
});

test('what asks for no stretch, for several, or is no range, is given the whole', () => {
  const none = [
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=5-4',
    'bytes=0-1,5-9',
    'lines=1-2',
    'bytes=a-b',
    'bytes= 1-2',
  ];
  for (const header of none) expect(rangeOf(header, 100), header ?? 'none').toBe('whole');
});
