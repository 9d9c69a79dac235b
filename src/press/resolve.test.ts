import { expect, test } from 'vitest';
import type { Basis, DateLevel } from '../domain/basis.ts';
import { knownAs } from '../domain/consent.fixture.ts';
import type { PartialDate } from '../domain/date.ts';
import type { PersonId, WorkId } from '../domain/id.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { resolve } from './resolve.ts';
import { basis, en, now, story, textOf, town, woman } from './scratch-press.ts';
import type { ToldMedia } from './tell-line.ts';

const NO_MEDIA = {} as ToldMedia;

function dateTold(date: string, bases: readonly Basis[], subjects: readonly PersonId[] = [woman.id]): string | null {
  const telling = {
    locale: en,
    say: catalogueFor(en),
    now,
    purposes: ['publish'] as const,
    publication: story,
    people: new Map([[woman.id, knownAs(woman, bases)]]),
    places: new Map([[town.id, town]]),
  };
  const work = {
    id: story,
    kind: 'story',
    mission: null,
    campaign: null,
    cases: [] as WorkId[],
    subjects,
    firstPerson: [],
    date: date as PartialDate,
    place: null,
    picture: null,
  } as const;
  return resolve({ work, text: textOf(en, []), publishedAt: now, modifiedAt: now }, telling, NO_MEDIA).date;
}

test.each<[DateLevel, string | null]>([
  ['day', '2014-09-08'],
  ['month', '2014-09'],
  ['year', '2014'],
  ['withheld', null],
])('a date told to the %s', (level, expected) => {
  expect(dateTold('2014-09-08', [basis({ date: level })])).toBe(expected);
});

test('a date is never made finer, and is withheld where a subject has no basis', () => {
  expect(dateTold('2014', [basis({ date: 'day' })])).toBe('2014');
  expect(dateTold('2014-09-08', [])).toBeNull();
  expect(dateTold('2014-09-08', [], [])).toBe('2014-09-08');
});
