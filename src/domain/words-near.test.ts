import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, mostEdits, partsNear, partsOf } from './words-near.ts';

test('edits are counted, a swap of neighbours as one', () => {
  expect(distance('tortura', 'tortura', 2)).toBe(0);
  expect(distance('tortrua', 'tortura', 2)).toBe(1);
  expect(distance('dezaparezidos', 'desaparecidos', 2)).toBe(2);
  expect(distance('mejico', 'mexico', 1)).toBe(1);
  expect(distance('mejico', 'mexicana', 2)).toBeNull();
  expect(mostEdits('de')).toBe(0);
});

const letter = fc.constantFrom('a', 'b', 'c');
const edit = fc.record({ at: fc.nat(20), how: fc.constantFrom('put', 'drop', 'change'), letter });

test('a word two edits away always shares a part', () => {
  const long = fc.string({ unit: letter, minLength: 7, maxLength: 14 });
  fc.assert(
    fc.property(long, fc.array(edit, { maxLength: 2 }), (word, edits) => {
      const other = edits.reduce((text, { at, how, letter: put }) => {
        const i = at % text.length;
        return text.slice(0, i) + (how === 'drop' ? '' : put) + text.slice(how === 'put' ? i : i + 1);
      }, word);
      const near = new Set(partsNear(other));
      expect(partsOf(word).some((part) => near.has(part))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
