import { expect, test } from 'vitest';
import type { PersonId } from './id.ts';
import { directionOf, scriptOf } from './locale.ts';
import { nameOf, personWith, type NameKind, type PersonName } from './person.ts';

const name = (kind: NameKind, full: string, lang: string | null = 'es'): PersonName => {
  return { kind, full, short: null, given: null, lang };
};
const called = (locale: string, ...names: PersonName[]) =>
  nameOf(personWith({ id: 'a'.repeat(26) as PersonId, gender: 'woman', group: false, names }), locale)?.full;

test('a person goes by a used name, else a legal one; a former or imposed one is never theirs', () => {
  expect(called('en', name('legal', 'B'), name('used', 'A'))).toBe('A');
  expect(called('en', name('imposed', 'D'), name('legal', 'B'), name('former', 'C'))).toBe('B');
  expect(called('en', name('imposed', 'D'), name('former', 'C'))).toBeUndefined();
});

test('of a name in several scripts readers get the one they read', () => {
  const names = [name('used', 'Нила', 'ru'), name('used', 'Nila', 'sr-Latn'), name('used', 'نيلا', 'ar')];
  expect(['ru', 'sr', 'en', 'fr-CA', 'ar', 'ckb-Arab'].map((locale) => called(locale, ...names))).toEqual([
    'Нила',
    'Нила',
    'Nila',
    'Nila',
    'نيلا',
    'نيلا',
  ]);
  expect(called('ja', ...names)).toBe('Нила');
  // A legal name in the reader's script does not replace the name that they use.
  expect(called('ar', name('used', 'Nila'), name('legal', 'نيلا', 'ar'))).toBe('Nila');
});

test('a script is what the tag says, else what the language is written in', () => {
  expect(['es', 'zh-Hant', 'az-Arab', 'fa', 'xx'].map(scriptOf)).toEqual(['Latn', 'Hant', 'Arab', 'Arab', 'Latn']);
  expect(['fa', 'az-Arab', 'he', 'dv', 'ku-Latn', 'es'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
});
