import { IDENTITY_LEVELS, PLACE_LEVELS, type PlaceLevel, type Terms } from '../../src/domain/basis.ts';
import type { Canary } from './canaries.ts';

/**
 * Whether a fact may be met on a page in this language, or anywhere (`null`), while these terms are in force. Written
 * down from CONVENTIONS, not from the press: it is the press that is tried.
 */
export function isAllowed({ fact }: Canary, terms: Terms | null, locale: 'en' | 'es' | null): boolean {
  if (fact.what === 'never') return false;
  if (terms === null || !terms.purposes.includes('publish')) return false;
  // English is the language that these texts are written in.
  if (locale === 'es' && !terms.purposes.includes('translation')) return false;
  switch (fact.what) {
    case 'used-name':
      return terms.identity === 'named';
    case 'given-name':
      return IDENTITY_LEVELS.indexOf(terms.identity) >= IDENTITY_LEVELS.indexOf('given-name');
    case 'pseudonym':
      return terms.identity === 'pseudonym';
    case 'region':
    case 'town':
    case 'exact':
      return reaches(terms.place, fact.what);
  }
}

const reaches = (level: PlaceLevel, wanted: PlaceLevel): boolean =>
  PLACE_LEVELS.indexOf(level) >= PLACE_LEVELS.indexOf(wanted);
