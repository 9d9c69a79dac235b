import type { Purpose, Terms } from '../../domain/basis.ts';
import { consentInForce } from '../../domain/consent-in-force.ts';
import type { Instant, PartialDate } from '../../domain/date.ts';
import { nameOf, type Person } from '../../domain/person.ts';
import { sayDate, sayInstant } from '../../pages/dates.ts';
import type { PersonWithBases } from '../../vault/people.ts';
import type { Language } from '../language.ts';

/** What colleagues call a person among themselves: the name they go by, else any name on record. */
export function deskName(person: Person, { locale, say }: Language): string {
  return (nameOf(person, locale) ?? person.names[0])?.full ?? say('people.unnamed');
}

/** The day in UTC of an instant, written out. */
export const day = (at: Instant, { locale }: Language): string => sayInstant(at, locale);

/** A date as well as it is known. */
export const partialDay = (on: PartialDate, { locale }: Language): string => sayDate(on, locale);

export const listed = (words: readonly string[], { locale }: Language): string =>
  new Intl.ListFormat(locale, { style: 'long', type: 'unit' }).format(words);

export const purposesInWords = (purposes: readonly Purpose[], language: Language): string =>
  listed(
    purposes.map((purpose) => language.say(`people.purpose-${purpose}`)),
    language,
  );

/** How far each of five things may be told. */
export function levelsInWords(terms: Terms, { say }: Language): string {
  return say('people.consent-tell', {
    identity: say(`people.identity-${terms.identity}`),
    image: say(`people.image-${terms.image}`),
    voice: say(`people.voice-${terms.voice}`),
    place: say(`people.place-${terms.place}`),
    date: say(`people.date-${terms.date}`),
  });
}

/** "named, with picture, until 3 May 2027; no translation": what may be published of somebody, at a glance. */
export function glance(known: PersonWithBases, now: Instant, language: Language): string {
  const { say } = language;
  const { terms, why, until } = consentInForce(known, now);
  if (terms === null || terms.identity === 'none')
    return say('people.glance-nothing', { why: say(`people.why-${why}`) });
  if (!terms.purposes.includes('publish'))
    return say('people.glance-not-published', { purposes: purposesInWords(terms.purposes, language) });
  const told = [say(`people.identity-${terms.identity}`), say(`people.image-${terms.image}`)];
  if (until !== null) told.push(say('people.glance-until', { day: day(until, language) }));
  const translated = terms.purposes.includes('translation') ? '' : `; ${say('people.glance-no-translation')}`;
  return told.join(', ') + translated;
}
