import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedBundles, changedTiles, tileAt } from './tiles.ts';

test('the tiles of 70,000 entries, the example of the specification', () => {
  const tiles = changedTiles(0, 70_000);
  const widths = (level: number): number[] => tiles.filter((tile) => tile.level === level).map(({ width }) => width);
  expect(widths(0)).toEqual([...Array.from({ length: 273 }, () => 256), 112]);
  expect(widths(1)).toEqual([256, 17]);
  expect(widths(2)).toEqual([1]);
  expect(tiles).toHaveLength(274 + 2 + 1);
});

test('256 entries are a full tile and one hash above it', () => {
  expect(changedTiles(0, 256)).toEqual([
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ]);
  expect(changedTiles(256, 257)).toEqual([{ level: 0, index: 1, width: 1 }]);
});

const size = fc.oneof(fc.nat(600), fc.nat(140_000));

test('what changes is what is there after and was not before', () => {
  fc.assert(
    fc.property(size, size, (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const text = (tiles: readonly object[]): string[] => tiles.map((tile) => JSON.stringify(tile));
      const before = new Set(text(changedTiles(0, from)));
      expect(text(changedTiles(from, to))).toEqual(text(changedTiles(0, to)).filter((tile) => !before.has(tile)));
      expect(changedBundles(from, to)).toEqual(changedTiles(from, to).filter((tile) => tile.level === 0));
    }),
    { numRuns: 60 },
  );
});

test('a tile that is not there yet is none', () => {
  expect(tileAt(0, 0, 0)).toBeNull();
  expect(tileAt(0, 1, 256)).toBeNull();
  expect(tileAt(1, 0, 255)).toBeNull();
  expect(tileAt(6, 0, Number.MAX_SAFE_INTEGER)).toEqual({ level: 6, index: 0, width: 31 });
  expect(tileAt(7, 0, Number.MAX_SAFE_INTEGER)).toBeNull();
});
