import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logPath, parseLogPath } from './tile-path.ts';

const tile = fc.record({
  level: fc.nat(63),
  index: fc.oneof(fc.nat(2000), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: 256 }),
});
const file = fc.oneof(
  tile.map((each) => ({ file: 'tile' as const, tile: each })),
  tile.map((each) => ({ file: 'entries' as const, tile: { ...each, level: 0 } })),
);

test('a path leads back to its file', () => {
  fc.assert(
    fc.property(file, (each) => {
      expect(parseLogPath(logPath(each))).toEqual(each);
    }),
  );
});

test.each([
  ['tile/0/000', { file: 'tile', tile: { level: 0, index: 0, width: 256 } }],
  ['tile/63/x001/x234/067', { file: 'tile', tile: { level: 63, index: 1_234_067, width: 256 } }],
  ['tile/1/x001/000.p/255', { file: 'tile', tile: { level: 1, index: 1000, width: 255 } }],
  ['tile/entries/999.p/1', { file: 'entries', tile: { level: 0, index: 999, width: 1 } }],
])('%s', (path, expected) => {
  expect(parseLogPath(path)).toEqual(expected);
});

test.each([
  'tile/0/0',
  'tile/0/00',
  'tile/0/0000',
  'tile/00/000',
  'tile/01/000',
  'tile/64/000',
  'tile/-1/000',
  'tile/0/x000/001',
  'tile/0/001/002',
  'tile/0/x001/x002',
  'tile/0/x001/',
  'tile/0/000.p/0',
  'tile/0/000.p/01',
  'tile/0/000.p/256',
  'tile/0/000.p/',
  'tile/0/000.p/1/',
  'tile/0/000.P/1',
  'tile/0/000\n',
  '/tile/0/000',
  'tile/0/../000',
  'tile/data/000',
  'tile/entries/0/000',
  'tile/0/x999/x999/x999/x999/x999/999',
  `tile/0/${'x999/'.repeat(9)}999`,
  'checkpoint',
  '',
])('%j is no path of a log', (path) => {
  expect(parseLogPath(path)).toBeNull();
});
