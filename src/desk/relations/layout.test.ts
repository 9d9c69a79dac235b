import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type Box, type Drawable } from './layout.ts';

const HEADINGS = ['family', 'close', 'cases', 'events', 'offices'] as const;
const BEYOND = ['same-cases', 'forces'] as const;

/** Relations as they may come: some near, and some that hang on one or more of these. */
const relations = fc
  .tuple(
    fc.array(fc.record({ heading: fc.constantFrom(...HEADINGS), height: fc.integer({ min: 30, max: 90 }) }), {
      maxLength: 30,
    }),
    fc.array(
      fc.record({
        heading: fc.constantFrom(...BEYOND),
        height: fc.integer({ min: 30, max: 90 }),
        on: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 30 },
    ),
    fc.integer({ min: 40, max: 150 }),
  )
  .map(([near, beyond, middle]) => {
    const items: Drawable[] = near.map(({ heading, height }, at) => ({
      key: `near ${at}`,
      heading,
      via: [],
      behind: heading !== 'family' && heading !== 'close',
      height,
    }));
    const count = near.length;
    if (count > 0)
      for (const [at, { heading, height, on }] of beyond.entries()) {
        const via = [...new Set(on.map((each) => `near ${each % count}`))];
        items.push({ key: `beyond ${at}`, heading, via, behind: false, height });
      }
    return { items, middle };
  });

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('no box lies over another or outside, and everything that is drawn has its lines, from side to side', () => {
  fc.assert(
    fc.property(relations, ({ items, middle }) => {
      const picture = layOut(items, middle);
      const boxes = [picture.middle, ...picture.nodes, ...picture.headings];
      for (const [at, box] of boxes.entries()) {
        expect(Math.abs(box.x + box.width / 2) + box.width / 2).toBeLessThanOrEqual(picture.width / 2);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(picture.height);
        for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
      }
      expect(picture.nodes.map(({ item }) => item.key).toSorted()).toEqual(items.map(({ key }) => key).toSorted());
      const wanted = items.flatMap(({ key, via }) => (via.length === 0 ? [null] : via).map((from) => `${from} ${key}`));
      expect(picture.lines.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(wanted.toSorted());
      const box = (key: string | null): Box | undefined =>
        key === null ? picture.middle : picture.nodes.find(({ item }) => item.key === key);
      for (const { from, to, path } of picture.lines) {
        const [x1 = 0, y1 = 0, , , , , x2 = 0, y2 = 0] = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
        expect(isAtSide(box(from), x1, y1)).toBe(true);
        expect(isAtSide(box(to), x2, y2)).toBe(true);
        // Between two columns no box stands: no line runs through one.
        for (const each of boxes)
          expect(each.x + each.width <= Math.min(x1, x2) || each.x >= Math.max(x1, x2)).toBe(true);
      }
      expect(layOut(items, middle)).toEqual(picture);
    }),
    { numRuns: 300 },
  );
});

function isAtSide(box: Box | undefined, x: number, y: number): boolean {
  if (box === undefined) return false;
  return (x === box.x || x === box.x + box.width) && y === box.y + box.height / 2;
}

test('of twenty-five that nothing hangs on, both sides have about as many', () => {
  const items = Array.from({ length: 25 }, (_, at) => ({
    key: String(at),
    heading: at < 3 ? 'about' : 'helpers',
    via: [],
    behind: false,
    height: 46,
  }));
  const { nodes, middle } = layOut(items, 70);
  const before = nodes.filter(({ x }) => x < middle.x).length;
  expect([before, 25 - before].toSorted((a, b) => a - b)[0]).toBeGreaterThan(8);
});

test('of one alone the middle stands before it', () => {
  const { nodes, middle } = layOut([{ key: 'a', heading: 'family', via: [], behind: false, height: 46 }], 70);
  expect(nodes[0]?.x).toBeGreaterThan(middle.x);
});
