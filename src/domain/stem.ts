import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { fold } from './fold.ts';
import { languageOf } from './locale.ts';

const STEMMERS: ReadonlyMap<string, (word: string) => string> = new Map([
  ['ar', arabic],
  ['da', danish],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fi', finnish],
  ['fr', french],
  ['hu', hungarian],
  ['id', indonesian],
  ['it', italian],
  ['nb', norwegian],
  ['nl', dutch],
  ['no', norwegian],
  ['pt', portuguese],
  ['ro', romanian],
  ['ru', russian],
  ['sv', swedish],
  ['tr', turkish],
]);

/** Languages whose words change at their beginning too, so that a stem may start with another letter. */
const CHANGES_AT_THE_START = new Set(['ar', 'id']);

/**
 * The stem of a folded word in a language; the word itself where we know no stemmer. It is made from the folded word,
 * never from the accented one, so that accents typed or left out can never change what is found.
 */
export function stem(folded: string, locale: string): string {
  const stemmer = STEMMERS.get(languageOf(locale));
  if (stemmer === undefined || folded.length < 3) return folded;
  const stemmed = fold(stemmer(prepared(folded, languageOf(locale))));
  return stemmed === '' ? folded : stemmed;
}

/** Where the stemmers go wrong on words without accents, or on words that this field lives on. */
function prepared(folded: string, language: string): string {
  // Without its accents, "libérée" would keep an "e" that "libéré" loses.
  if (language === 'fr') return folded.replace(/ees?$/, 'e');
  // The stemmer takes "mujer" for a verb, and "mujeres" not.
  if (language === 'es' && folded === 'mujeres') return 'mujer';
  return folded;
}

/** Whether a word's first letter is its stem's too, in this language. */
export function keepsFirstLetter(locale: string): boolean {
  return !CHANGES_AT_THE_START.has(languageOf(locale));
}
