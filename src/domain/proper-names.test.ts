import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Locale } from './locale.ts';
import { commonWordsIn, keyOf, MENTION, properNamesIn } from './proper-names.ts';

const SMALL: Readonly<Record<string, string>> = {
  en: 'the soldiers came to a house in the night, the students were taken; the prosecutor said that the case is open',
  es: 'los soldados llegaron a una casa de noche; la fiscalía dijo que el caso sigue abierto; presidente',
  fr: 'les soldats sont venus la nuit dans une maison ; le parquet a dit que le dossier est ouvert ; présidente',
  ar: '',
};

function names(text: string, locale = 'en', known: readonly string[] = []): string[] {
  const tag = locale as Locale;
  return properNamesIn(text, {
    locale: tag,
    common: commonWordsIn([SMALL[locale] ?? ''], tag),
    known: new Set(known.map(keyOf)),
  });
}

describe('found', () => {
  test.each([
    ['en', 'We met Kathy Price and Tim Carpentier.', ['Kathy Price', 'Tim Carpentier']],
    ['en', 'Soldiers took Xiomara’s brother to Iguala.', ['Xiomara', 'Iguala']],
    ['en', 'Xiomara came. The soldiers left.', ['Xiomara']],
    ['en', 'A letter from J. P. Okello-Wright and Seán O’Brien', ['J. P. Okello-Wright', 'Seán O’Brien']],
    ['en', 'the prosecutor Ana María de la Cruz y Soto', ['Ana María de la Cruz y Soto']],
    [
      'en',
      'with Ludwig van Beethoven, Omar bin Said and Nadia al-Khalil',
      ['Ludwig van Beethoven', 'Omar bin Said', 'Nadia al-Khalil'],
    ],
    ['en', 'XIOMARA CANARIO was there', ['XIOMARA CANARIO']],
    ['en', 'He said: “Xiomara is here.”', ['Xiomara']],
    ['en', 'It is about Иван Петров and 王小明', ['Иван Петров', '王小明']],
    ['es', 'La hermana de Héctor Rangel Ortíz habló.', ['Héctor Rangel Ortíz']],
    ['es', '¿Dónde está Brenda? ¡Brenda!', ['Brenda']],
    ['es', 'El presidente Peña dijo', ['Peña']],
    ['fr', 'La lettre d’Ángel est arrivée à l’Institut Pasteur.', ['Ángel', 'Institut Pasteur']],
    ['fr', 'Qu’Élodie vienne.', ['Élodie']],
    ['ar', 'قال Ahmed Salem إنه', ['Ahmed Salem']],
  ])('%s %s', (locale, text, expected) => {
    expect(names(text, locale)).toEqual(expected);
  });
});

describe('not asked about', () => {
  test.each([
    ['en', 'The soldiers came. Students were taken. Yesterday they said so.'],
    ['en', 'The PGR and the UN'],
    ['en', `${MENTION} spoke. ${MENTION}’s house`],
    ['en', 'Prosecutors said so'],
    ['en', 'for the night of All Students'],
    ['es', 'Soldados entraron. ¿Quién dijo que sí? Cuando llegaron…'],
    ['fr', 'Soldats et parquet. Aujourd’hui, l’on dit que non. Peut-être.'],
  ])('%s %s', (locale, text) => {
    expect(names(text, locale)).toEqual([]);
  });

  test('what is known, alone or together', () => {
    expect(names('in Guerrero, Mexico', 'en', ['Guerrero', 'Mexico'])).toEqual([]);
    expect(names('the Vela Human Rights Network', 'en', ['Vela Human Rights Network'])).toEqual([]);
    expect(names('from Guerrero Mexico to Iguala', 'en', ['Guerrero', 'Mexico'])).toEqual(['Iguala']);
  });
});

test('a mention parts names, and a name is asked about once', () => {
  expect(names(`saw Ana ${MENTION} López, and Ana again, and ANA LÓPEZ`)).toEqual(['Ana', 'López', 'ANA LÓPEZ']);
});

test('a name within a sentence is always asked about, whatever is around it', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{4,9}x$/);
  fc.assert(
    fc.property(
      word,
      word,
      fc.constantFrom(' said so', ', of course', '.', ' (the second)'),
      (given, surname, after) => {
        expect(names(`the soldiers took ${given} ${surname}${after}`)).toEqual([`${given} ${surname}`]);
      },
    ),
  );
});

test('any text is read in time that grows with it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(names(text))));
  const started = performance.now();
  names('Ana de la '.repeat(20_000));
  names("A'".repeat(50_000));
  expect(performance.now() - started).toBeLessThan(3000);
});
