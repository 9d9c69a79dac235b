import { oneOf } from './chance.ts';

type Chance = (below: number) => number;
type Words = readonly [string, ...string[]];

/* Nobody is called this: names of a language that does not exist, so that no chance makes a real person of them. */
const NAME: Words = ['Tav', 'Ore', 'Lis', 'Hal', 'Dor', 'Mer', 'Kel', 'Ans', 'Ves', 'Yor', 'Zun', 'Bel', 'Rav', 'Osa'];
const MIDDLE: Words = ['e', 'i', 'a', 'u', 'en', 'ar', 'ol', 'un', 'iss', 'omb'];
const END: Words = ['nna', 'ven', 'mar', 'ka', 'run', 'del', 'shi', 'vand', 'tar', 'lune', 'bar', 'quo'];
const TEXT: Readonly<Record<string, Words>> = {
  en: [
    'people',
    'night',
    'road',
    'letter',
    'court',
    'river',
    'school',
    'answer',
    'family',
    'work',
    'spring',
    'hope',
    'and',
    'of',
    'the',
    'before',
    'with',
    'after',
  ],
  es: [
    'gente',
    'noche',
    'camino',
    'carta',
    'tribunal',
    'río',
    'escuela',
    'respuesta',
    'familia',
    'trabajo',
    'esperanza',
    'y',
    'de',
    'la',
    'antes',
    'con',
    'después',
  ],
  fr: [
    'gens',
    'nuit',
    'route',
    'lettre',
    'tribunal',
    'rivière',
    'école',
    'réponse',
    'famille',
    'travail',
    'espoir',
    'et',
    'de',
    'la',
    'avant',
    'avec',
    'après',
  ],
};

export const aName = (chance: Chance): string =>
  oneOf(chance, NAME) + oneOf(chance, MIDDLE) + (chance(3) === 0 ? oneOf(chance, MIDDLE) : '') + oneOf(chance, END);

/** Words in a row, which say nothing. */
export function someWords(chance: Chance, locale: string, count: number): string {
  const words = TEXT[locale] ?? TEXT['en'] ?? ['…'];
  const text = Array.from({ length: count }, () => oneOf(chance, words)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
