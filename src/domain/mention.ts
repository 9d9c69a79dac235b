import { coarserPlace, PLACE_LEVELS, type DateLevel, type PlaceLevel, type Terms } from './basis.ts';
import { coarsen, precisionOf, type PartialDate, type Precision } from './date.ts';
import type { WorkId } from './id.ts';
import { textIn, type Locale } from './locale.ts';
import { nameOf, type NameForm, type Person } from './person.ts';
import type { Place } from './place.ts';

/** What a reader sees in place of a person. Stand-ins become words in the catalogue, which knows the grammar. */
export type PersonShown =
  | { readonly shown: 'name'; readonly text: string; readonly lang: string | null }
  | { readonly shown: 'stand-in'; readonly gender: Person['gender']; readonly group: boolean };

/** What a reader sees in place of a place. */
export type PlaceShown =
  | { readonly shown: 'place'; readonly text: string; readonly level: PlaceLevel }
  | { readonly shown: 'country'; readonly country: string }
  | {
      readonly shown: 'stand-in';
      readonly kind: Place['kind'];
      readonly region: string | null;
      readonly country: string;
    }
  | { readonly shown: 'withheld' };

/** A person in a text, under the terms in force (`null`: none). Refusal is the default at every step. */
export function showPerson(
  person: Person,
  terms: Terms | null,
  form: NameForm,
  { publication, locale }: { readonly publication: WorkId; readonly locale: Locale },
): PersonShown {
  const standIn: PersonShown = { shown: 'stand-in', gender: person.gender, group: person.group };
  const name = nameOf(person, locale);
  switch (terms?.identity) {
    case 'named':
      return name === null ? standIn : { shown: 'name', text: inForm(name, form), lang: name.lang };
    case 'given-name':
      return name?.given == null ? standIn : { shown: 'name', text: name.given, lang: name.lang };
    case 'pseudonym': {
      const pseudonym = person.pseudonyms.find((each) => each.publication === publication);
      return pseudonym === undefined ? standIn : { shown: 'name', text: pseudonym.text, lang: null };
    }
    default:
      return standIn;
  }
}

function inForm(name: { full: string; short: string | null; given: string | null }, form: NameForm): string {
  if (form === 'given') return name.given ?? name.short ?? name.full;
  return form === 'short' ? (name.short ?? name.full) : name.full;
}

/**
 * A place in a text, told at the finest level that the place's own limit and the limit of the person who was there
 * both allow. A level that is unknown or not translated falls back to a coarser one, never to another language.
 */
export function showPlace(place: Place, personLimit: PlaceLevel | null, locale: Locale): PlaceShown {
  const limit = personLimit === null ? place.tellAtMost : coarserPlace(place.tellAtMost, personLimit);
  const allows = (level: PlaceLevel): boolean => PLACE_LEVELS.indexOf(limit) >= PLACE_LEVELS.indexOf(level);
  if (limit === 'withheld') return { shown: 'withheld' };
  const exact = allows('exact') && place.exact !== null ? textIn(place.exact, locale) : null;
  if (exact !== null) return { shown: 'place', text: exact, level: 'exact' };
  const town = allows('town') && place.town !== null ? textIn(place.town, locale) : null;
  if (town !== null) return { shown: 'place', text: town, level: 'town' };
  const region = allows('region') && place.region !== null ? textIn(place.region, locale) : null;
  if (place.kind === 'region' && region !== null) return { shown: 'place', text: region, level: 'region' };
  if (place.kind === 'country') return { shown: 'country', country: place.country };
  return { shown: 'stand-in', kind: place.kind, region, country: place.country };
}

/** What a reader sees in place of a date: `coarser`, when it is told less exactly than it was written. */
export type DateShown =
  | { readonly shown: 'date'; readonly on: PartialDate; readonly coarser: Exclude<Precision, 'day'> | null }
  | { readonly shown: 'withheld' };

/** A date in a text, no more exactly than the person whose day it is allows. */
export function showDate(on: PartialDate, limit: DateLevel | null): DateShown {
  if (limit === 'withheld') return { shown: 'withheld' };
  const told = limit === null ? on : coarsen(on, limit);
  const precision = precisionOf(told);
  return { shown: 'date', on: told, coarser: told === on || precision === 'day' ? null : precision };
}
