import { expect, test } from 'vitest';
import type { DateLevel } from '../domain/basis.ts';
import { knownAs } from '../domain/consent.fixture.ts';
import type { PartialDate } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import { openReader } from '../domain/normal-forms-read.ts';
import type { Person } from '../domain/person.ts';
import { compileTerms } from '../domain/term-scan-automaton.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { findIn } from './gate-find.ts';
import { hiddenDates } from './protected-dates.ts';
import { basis, en, her, now, story, textOf, town, woman, words } from './scratch-press.ts';

const locales = ['en', 'es', 'fr', 'ar'] as Locale[];
const born = { ...woman, dates: [{ what: 'arrest', on: '2014-03-12' as PartialDate }] };

/** How severe it is that this is in a text about her, whose dates may be told to this level. */
function found(text: string, level: DateLevel, person: Person = born, line = [her]): string[] {
  const work = {
    id: story,
    kind: 'story',
    mission: null,
    campaign: null,
    cases: [],
    subjects: [],
    firstPerson: [],
    date: null,
    place: null,
    picture: null,
  } as const;
  const telling = {
    locale: en,
    say: catalogueFor(en),
    now,
    purposes: ['publish'] as const,
    publication: story,
    people: new Map([[woman.id, knownAs(person, [basis({ date: level })])]]),
    places: new Map([[town.id, town]]),
  };
  const corrected = { ...textOf(en, line), title: [], standfirst: [], corrections: [] };
  const writing = { work, text: corrected, publishedAt: now, modifiedAt: now };
  const reader = openReader();
  const terms = compileTerms(hiddenDates(writing, telling, locales), reader);
  return findIn(text, reader, terms, () => false).map(({ severity }) => severity);
}

test.each([
  '12 March 2014',
  'March 12, 2014',
  'Wednesday, 12th of March 2014',
  'MARCH 12th 2014',
  '12 Mar. 2014',
  '12 de marzo de 2014',
  'miércoles 12 de marzo del 2014',
  '12 mars 2014',
  '١٢ مارس ٢٠١٤',
  '١٢/٣/٢٠١٤',
  '2014-03-12',
  '2014-03-12T10:00:00Z',
  '20140312',
  '12/03/2014',
  '12.3.2014',
  '3/12/2014',
  '/2014/03/12/',
  '12&nbsp;<b>mars</b> 2014',
])('a protected day is found as people write it: %j', (text) => {
  expect(found(`It was ${text} in the morning`, 'month')).toContain('block');
  expect(found(`It was ${text} in the morning`, 'day')).toEqual([]);
});

test('its month blocks nothing: it warns where only the year may be told', () => {
  for (const text of ['March 2014', 'marzo de 2014', 'en mars 2014', '2014-03', '03/2014'])
    expect([found(text, 'month'), found(text, 'year'), found(text, 'withheld')], text).toEqual([
      [],
      ['warn'],
      ['warn'],
    ]);
  expect(found('on 12 March, and on 13 March 2014', 'month')).toEqual(['warn']);
  expect(found('in 2014, 112 march 20145', 'withheld')).toEqual([]);
});

test('birth is protected too; what is known to the month or year only as far as that', () => {
  const one = (birth: string) => ({ ...woman, birth: birth as PartialDate });
  expect(found('born on 12 March 1999', 'month', one('1999-03-12'))).toEqual(['block']);
  expect(found('born in March 1999', 'year', one('1999-03'))).toEqual(['warn']);
  expect(found('born in 1999, on 1 January 1999', 'withheld', one('1999'))).toEqual([]);
});

test('a text that does not mention her may have the date', () => {
  expect(found('12 March 2014', 'month', born, [words('Nobody')])).toEqual([]);
});
