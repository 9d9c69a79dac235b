import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { buildLookup, lookUp, wordsOf } from './lookup.ts';

function lookupOf(names: readonly (readonly string[])[]) {
  const builder = buildLookup<number>();
  for (const [ref, each] of names.entries()) builder.add({ ref, names: each });
  return builder.done();
}
const find = (names: readonly (readonly string[])[], query: string, limit = 50) =>
  lookUp(lookupOf(names), wordsOf([query]), limit);

test('beginnings of words, in any order, without case and accents', () => {
  const names = [
    ['Ángel Amílcar Colón', 'Angelito'],
    ['Claudia Medina Tamariz'],
    ['María Colón-Ángeles'],
    ['王小明'],
    ['Иван Петров'],
  ];
  expect(find(names, 'angel')).toEqual([0, 2]);
  expect(find(names, 'COLON ang')).toEqual([0, 2]);
  expect(find(names, 'amil col')).toEqual([0]);
  expect(find(names, 'tama claud')).toEqual([1]);
  expect(find(names, 'edina')).toEqual([]);
  expect(find(names, '小明')).toEqual([3]);
  expect(find(names, 'пет')).toEqual([4]);
  expect(find(names, '')).toEqual([]);
  expect(find(names, ' - ')).toEqual([]);
  expect(find([], 'a')).toEqual([]);
});

test('whole words come first, and no more than asked for', () => {
  const names = [['Rosalía Rosas'], ['Rosa Paz'], ['Rosario Rosa']];
  expect(find(names, 'rosa')).toEqual([1, 2, 0]);
  expect(find(names, 'rosa', 2)).toEqual([1, 2]);
});

test('of any names it finds exactly those that hold every word asked for, as one pass over all would', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'á', 'B', 'b', 'c', 'ñ', '王'), minLength: 1, maxLength: 4 });
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const people = fc.array(fc.array(name, { minLength: 1, maxLength: 2 }), { maxLength: 12 });
  fc.assert(
    fc.property(people, fc.array(word, { minLength: 1, maxLength: 3 }), (names, asked) => {
      const query = wordsOf([asked.join(' ')]);
      const plain = names.flatMap((each, ref) => {
        const own = [...wordsOf(each)];
        return [...query].every((prefix) => own.some((mine) => mine.startsWith(prefix))) ? [ref] : [];
      });
      expect(find(names, asked.join(' ')).toSorted((a, b) => a - b)).toEqual(plain);
      for (const each of query) expect(fold(each)).toBe(each);
    }),
  );
});
