import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartialDate } from './date.ts';
import { idFrom, type PersonId, type WorkId } from './id.ts';
import type { Locale } from './locale.ts';
import { combinationOf, FEWEST, sharers, type MosaicFact, type MosaicPerson } from './mosaic.ts';
import { agesIn, isRelativeOf, rolesBeside, speaksOfFamily } from './mosaic-words.ts';

const person = (n: number): PersonId => idFrom<PersonId>(new Uint8Array(16).fill(n));
const page = idFrom<WorkId>(new Uint8Array(16).fill(200));
const inCase: MosaicFact = { kind: 'case', case: page };
const town = (name: string): MosaicFact => ({ kind: 'place', level: 'town', name });
const on = (date: string): MosaicFact => ({ kind: 'date', on: date as PartialDate });
const born = (from: number, to = from): MosaicFact => ({ kind: 'born', from, to });
const known = (n: number, facts: readonly MosaicFact[], gender: MosaicPerson['gender'] = 'woman'): MosaicPerson => {
  return { person: person(n), gender, group: false, facts };
};
const her = { person: person(1), gender: 'woman', group: false } as const;

test('one fact is no combination; two that few share are, and two that enough share are not', () => {
  const few = [1, 2, 3].map((n) => known(n, [inCase, town('iguala')]));
  expect(combinationOf(her, { before: [], added: [inCase] }, few)).toBeNull();
  expect(combinationOf(her, { before: [], added: [inCase, town('iguala')] }, few)).toEqual({
    kinds: ['case', 'place'],
    shared: 3,
  });
  const enough = Array.from({ length: FEWEST }, (_, n) => known(n + 1, [inCase, town('iguala')]));
  expect(combinationOf(her, { before: [], added: [inCase, town('iguala')] }, enough)).toBeNull();
});

test('what was public already is no warning about this page; what narrows it further is', () => {
  const vault = [known(1, [inCase, town('iguala'), born(1998)]), known(2, [inCase, town('iguala'), born(1970)])];
  const before = [inCase, town('iguala')];
  expect(combinationOf(her, { before, added: [inCase] }, vault)).toBeNull();
  expect(combinationOf(her, { before, added: [born(1997, 1998)] }, vault)).toEqual({
    kinds: ['case', 'place', 'born'],
    shared: 1,
  });
  expect(combinationOf(her, { before: [inCase], added: [town('iguala')] }, vault)).toMatchObject({ shared: 2 });
});

test('who fits', () => {
  const told = [on('2014-09')];
  expect(sharers(her, told, [known(2, [on('2014-09-26')]), known(3, [on('2014')]), known(4, [on('2013-09')])])).toBe(3);
  // A man does not hide a woman, nor does a record without a date; of whom no gender is told anyone may be.
  const others = [known(2, told, 'man'), known(3, [])];
  expect(sharers(her, told, others)).toBe(1);
  expect(sharers({ ...her, gender: 'unstated' }, told, others)).toBe(2);
});

const fact = fc.oneof(
  fc.constantFrom(inCase, town('iguala'), town('tixtla'), on('2014-09-26'), on('2014-09'), on('2015')),
  fc.integer({ min: 1960, max: 1966 }).map((year) => born(year, year + 1)),
);
const vaults = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.array(fact, { maxLength: 5 }),
    fc.constantFrom('woman' as const, 'man' as const),
  ),
  { maxLength: 30 },
);

test('more facts never fit more people, in whatever order, and a warning is always about fewer than the limit', () => {
  fc.assert(
    fc.property(vaults, fc.array(fact, { maxLength: 4 }), fc.array(fact, { maxLength: 4 }), (rows, before, added) => {
      const vault = rows.map(([n, facts, gender]) => known(n, facts, gender));
      expect(sharers(her, [...before, ...added], vault)).toBeLessThanOrEqual(sharers(her, before, vault));
      const found = combinationOf(her, { before, added }, vault);
      expect(combinationOf(her, { before: before.toReversed(), added: added.toReversed() }, vault)).toEqual(found);
      expect(combinationOf(her, { before: [...before, ...added], added }, vault)).toBeNull();
      if (found === null) return;
      expect(found.shared).toBeGreaterThanOrEqual(1);
      expect(found.shared).toBeLessThan(FEWEST);
      expect(found.kinds.length).toBeGreaterThanOrEqual(2);
    }),
  );
});

describe('words', () => {
  const [en, es, fr] = ['en', 'es', 'fr'] as unknown as readonly [Locale, Locale, Locale];
  test.each([
    [en, 'Her mother waited.', true],
    [es, 'Su hermana esperó.', true],
    [fr, 'Sa mère et sa sœur.', true],
    [en, 'The motherland and a brotherhood.', false],
    [fr, 'Une femmelette.', false],
  ])('family, %s %s', (locale, sentence, is) => {
    expect(speaksOfFamily(sentence, locale)).toBe(is);
  });

  test.each([
    [en, 'the mother of ', ' spoke', true],
    [en, '', '’s younger brother', true],
    [es, 'la madre de ', '', true],
    [fr, 'la sœur d’', '', true],
    [en, 'the letter of ', '', false],
    [en, '', '’s letter to a mother', false],
  ])('a relative of, %s %s…%s', (locale, before, after, is) => {
    expect(isRelativeOf(before, after, locale)).toBe(is);
  });

  test.each([
    ['a boy of 15, aged 15', [15]],
    ['a 15-year-old, 43 years old', [15, 43]],
    ['tiene 15 años', [15]],
    ['40 años de prisión, 10 años después', []],
    ['âgée de 15 ans, une fille de 9 ans', [15, 9]],
    ['in 2014, for 36 hours', []],
  ])('ages: %s', (sentence, ages) => {
    expect(agesIn(sentence)).toEqual(ages);
  });

  test.each([
    ['', ', a lawyer, spoke', ['lawyer']],
    ['the witness ', ' spoke', ['witness']],
    ['', ' es la abogada', ['lawyer']],
    ['', ', l’avocate', ['lawyer']],
    ['Her lawyer saw ', '', []],
    ['', ' and her lawyer', []],
  ])('roles beside a mention: %s…%s', (before, after, roles) => {
    expect(rolesBeside(before, after)).toEqual(roles);
  });
});
