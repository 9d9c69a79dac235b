import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../src/platform/catalogue/en/messages.ts';
import { es } from '../src/platform/catalogue/es/messages.ts';
import { fr } from '../src/platform/catalogue/fr/messages.ts';
import { checkTexts } from './words/check-texts.ts';
import { argumentsOf, checkWords, wordsOf } from './words/check-words.ts';

/** Said on purpose, each with its reason. */
const ALLOWED: ReadonlySet<string> = new Set([
  // "Secure" is the browsers' own word for a connection, and tells from whom: whoever listens in between.
  'en desk.cookie-lost-more: says "secure"',
  'es desk.cookie-lost-more: says "seguras"',
  'fr desk.cookie-lost-more: says "sécurisés"',
  // Where to keep a sheet of paper; it promises nothing.
  'en cli.recovery-advice: says "safe"',
  'es cli.recovery-advice: says "seguros"',
  'fr cli.recovery-advice: says "sûrs"',
]);

test('the catalogues keep to WORDS.md', () => {
  expect(checkWords({ en, es, fr }, ALLOWED)).toEqual([]);
});

/** What French says with « cas » that is no case of ours; and what signers agreed to, word for word. */
const NO_CASE = /(?<!\p{L})(en cas de|au cas où|pour le cas où|déjà le cas|nouvelles de ce cas)(?!\p{L})/giu;

const saysCas = (text: string): boolean => /(?<!\p{L})cas(?!\p{L})/iu.test(text.replaceAll(NO_CASE, ''));

test('a case is called « dossier » in French, wherever it is', () => {
  expect(Object.entries(fr).filter(([, text]) => saysCas(text))).toEqual([]);
  expect(['Un cas', 'Tous les cas', 'En cas de doute', 'C’est déjà le cas.'].map(saysCas)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

/** Said on purpose in a text of the demonstration. */
const ALLOWED_IN_TEXTS: ReadonlySet<string> = new Set([
  // The organisation's name, which is not translated.
  'es about: does not say derechos humanos',
  'fr about: does not say droits humains',
  // "Quien sobrevivió", so that the sentence speaks of anyone.
  'es valentina: does not say sobrevivientes?',
]);

test.each(['mission-to-mexico', 'mission-to-marenia'])('the texts of %s keep to WORDS.md', (mission) => {
  expect(checkTexts(`demo/${mission}`, ALLOWED_IN_TEXTS)).toEqual([]);
});

test('a text that does not is told with its language and work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  mkdirSync(join(folder, 'works/a-story'), { recursive: true });
  const texts = { en: 'A [survivor](work:a-hero), on bail.', es: 'Una víctima, bajo caución.', fr: 'Une survivante.' };
  for (const [language, text] of Object.entries(texts))
    writeFileSync(join(folder, `works/a-story/${language}.md`), text);
  expect(checkTexts(folder, new Set())).toEqual([
    'es a-story: says "víctima"',
    'es a-story: does not say sobrevivientes?',
    'fr a-story: does not say sous caution',
  ]);
  rmSync(folder, { recursive: true });
});

describe('each rule can fail', () => {
  test.each([
    [{ en: 'Open', es: 'Abrir', fr: '' }, 'fr site.text: missing'],
    [{ en: 'Your leaf', es: 'Tu hoja', fr: 'Votre feuille' }, 'en site.text: says "leaf"'],
    [{ en: 'Kept', es: 'Está en la bóveda', fr: 'Gardé' }, 'es site.text: says "bóveda"'],
    [{ en: 'They act', es: 'Actúan', fr: 'Des héros' }, 'fr site.text: says "héros"'],
    [{ en: 'Your data is safe', es: 'Tus datos', fr: 'Vos données' }, 'en site.text: says "safe"'],
    [{ en: 'Lost', es: 'Está extraviada', fr: 'Perdue' }, 'es site.text: says "extraviada"'],
    [{ en: 'Write', es: 'Escriba usted', fr: 'Écrivez' }, 'es site.text: says "usted"'],
    [{ en: 'Write', es: 'Escribe', fr: 'Écris avec toi' }, 'fr site.text: says "toi"'],
    [{ en: 'Human rights', es: 'Derechos', fr: 'Droits humains' }, 'es site.text: does not say derechos humanos'],
    [{ en: 'Good news', es: 'Buenas noticias', fr: 'Du bon' }, 'fr site.text: does not say bonnes? nouvelles?'],
    [{ en: 'Read more', es: 'Read more', fr: 'Lire la suite' }, 'es site.text: is English'],
    [
      { en: '{count} of {goal}', es: '{count}', fr: '{count} sur {goal}' },
      'es site.text: takes {count} where English takes {count, goal}',
    ],
  ])('%o', (texts, problem) => {
    const catalogues = {
      en: { 'site.text': texts.en },
      es: { 'site.text': texts.es },
      fr: { 'site.text': texts.fr },
    };
    expect(checkWords(catalogues, new Set())).toContain(problem);
    expect(checkWords(catalogues, new Set([problem]))).not.toContain(problem);
  });

  test('families are addressed as families', () => {
    const of = (spanish: string) => ({
      en: { 'about-you.a': 'Write' },
      es: { 'about-you.a': spanish },
      fr: { 'about-you.a': 'Écrivez' },
    });
    expect(checkWords(of('Escriba usted'), new Set())).toEqual([]);
    expect(checkWords(of('Escribe a tu familia'), new Set())).toEqual(['es about-you.a: says "tu"']);
  });

  test('what is well said passes', () => {
    const catalogues = {
      en: {
        'site.a': 'A woman, name withheld for safety',
        'desk.b': 'Open the vault',
        'site.c': 'Atom',
        'site.d': 'Date',
      },
      es: {
        'site.a': 'Una mujer, nombre reservado por seguridad',
        'desk.b': 'Abrir la bóveda',
        'site.c': 'Atom',
        'site.d': 'Fecha',
      },
      fr: {
        'site.a': 'Une femme, nom tu par sécurité',
        'desk.b': 'Ouvrir le coffre-fort',
        'site.c': 'Atom',
        'site.d': 'Date',
      },
    };
    expect(checkWords(catalogues, new Set())).toEqual([]);
  });
});

test('a message is read as people will', () => {
  const text = "{count, plural, =0 {no one} one {# person in {place}} other {# people}} since {day} isn''t {x}";
  expect(argumentsOf(text)).toEqual(['count', 'day', 'place', 'x']);
  expect(wordsOf(text)).toBe("no one | … person in … | … people since … isn't …");
});
