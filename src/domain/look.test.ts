import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, onAccent, parseColour, shadesOf, tooCloseIn, type Colour, type Look } from './look.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}` as Colour);
const CAME: Look = {
  paper: '#faf6ee' as Colour,
  ink: '#1b1712' as Colour,
  darkPaper: '#14120e' as Colour,
  darkInk: '#f1eadd' as Colour,
  accent: '#f2a900' as Colour,
  headings: 'serif',
  text: 'serif',
  corners: 'soft',
};

test('contrast is as WCAG has it', () => {
  expect(contrast('#000000' as Colour, '#ffffff' as Colour)).toBeCloseTo(21, 5);
  expect(contrast('#777777' as Colour, '#ffffff' as Colour)).toBeCloseTo(4.48, 2);
});

test.each([
  [{ ink: '#777777' }, 'ink'],
  [{ darkInk: '#555555' }, 'dark-ink'],
])('colours that cannot be read on each other are named: %j', (changed, of) => {
  expect(tooCloseIn(CAME)).toEqual([]);
  expect(tooCloseIn({ ...CAME, ...(changed as Partial<Look>) })).toMatchObject([{ of, least: 7 }]);
});

test('whatever colours can be read, what follows from them can be read too', () => {
  fc.assert(
    fc.property(colour, colour, colour, (paper, ink, accent) => {
      fc.pre(contrast(paper, ink) >= 7);
      const { sheet, quiet, line } = shadesOf(paper, ink);
      expect(contrast(ink, sheet)).toBeGreaterThanOrEqual(6);
      expect(contrast(quiet, paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(quiet, sheet)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(line, paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(onAccent(accent), accent)).toBeGreaterThanOrEqual(4.1);
    }),
    { numRuns: 2000 },
  );
});

test.each(['#12345', 'red', '#12345g', 'url(x)', '#1234567', ''])('%j is no colour', (text) => {
  expect(parseColour(text)).toBeNull();
});
