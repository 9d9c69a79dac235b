import { expect, test } from 'vitest';
import type { Basis } from '../domain/basis.ts';
import { knownAs } from '../domain/consent.fixture.ts';
import type { Inline } from '../domain/document.ts';
import type { Locale } from '../domain/locale.ts';
import { plainText } from '../domain/published-work.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { fitBefore, startsSentence } from './fit-words.ts';
import { basis, her, now, story, there, town, woman, words } from './scratch-press.ts';
import { tellLine } from './tell-line.ts';
import type { Telling } from './telling.ts';

function telling(locale: string, bases: readonly Basis[], person = woman): Telling {
  return {
    locale: locale as Locale,
    say: catalogueFor(locale as Locale),
    now,
    purposes: ['publish'],
    publication: story,
    people: new Map([[person.id, knownAs(person, bases)]]),
    places: new Map([[town.id, town]]),
  };
}

const told = (locale: string, bases: readonly Basis[], ...line: Inline[]): string =>
  plainText(tellLine(line, telling(locale, bases)));
const withheld = [basis({ identity: 'anonymous', place: 'region' })];

test('a name is told where the basis allows it, in its own language', () => {
  expect(tellLine([her], telling('en', [basis()]))).toEqual([
    { text: 'Xiomara Quetzalli Canario', marks: [{ type: 'lang', lang: 'es' }] },
  ]);
  expect(tellLine([her], telling('es', [basis()]))).toEqual([{ text: 'Xiomara Quetzalli Canario', marks: [] }]);
});

test.each([
  ['without a basis', []],
  ['after its end', [basis({}, now)]],
  ['for another purpose', [basis({ purposes: ['store'] })]],
  ['when taken back by a newer one', [basis(), basis({ identity: 'none', purposes: [] }, null, 2)]],
])('no name %s', (_why, bases) => {
  expect(told('en', bases, her)).toBe('A woman, name withheld for safety');
  expect(told('en', bases, words('In '), there)).toBe('In a place withheld for safety');
});

test('a stand-in has the grammar of its sentence', () => {
  expect(told('en', withheld, words('We met '), her, words(' in '), there, words('. '), her, words(' spoke.'))).toBe(
    'We met a woman, name withheld for safety, in a town in Guerrero. The woman spoke.',
  );
  expect(told('en', withheld, words('A banner hung on '), her, words('’s door.'))).toBe(
    'A banner hung on a woman’s door.',
  );
  expect(told('es', withheld, her, words(' habló. ¿Quién oyó a '), her, words('?'))).toBe(
    'Una mujer, nombre reservado por seguridad, habló. ¿Quién oyó a esa mujer?',
  );
  expect(told('fr', withheld, words('La lettre de '), her, words(' est arrivée à '), there, words('.'))).toBe(
    'La lettre d’une femme, nom tu par sécurité, est arrivée dans une localité (Guerrero).',
  );
  expect(told('fr', withheld, her, words('. La voix d’'), her, words('.'))).toBe(
    'Une femme, nom tu par sécurité. La voix de cette femme.',
  );
});

test('a group is a group, and nobody knows an unknown person', () => {
  const students = { ...woman, group: true, names: [] };
  const line = [her, words(' marched; '), her, words(' sang.')];
  expect(plainText(tellLine(line, telling('en', [basis()], students)))).toBe(
    'A group of people, names withheld for safety, marched; the group sang.',
  );
  expect(plainText(tellLine([her], { ...telling('en', [basis()]), people: new Map() }))).toBe(
    'A person, name withheld for safety',
  );
});

test('sentences begin after a full stop and a space, and at the start of a line', () => {
  expect(['', '«', 'End. ', 'End.” ', '¿Sí? ¿', 'End… '].every(startsSentence)).toBe(true);
  expect(['in ', 'e.', 'Yes, ¿', 'a: '].some(startsSentence)).toBe(false);
});

test('words of a language without rules here are left alone', () => {
  expect(fitBefore('de ', 'une femme', 'pt' as Locale, false)).toBe('de ');
});
