import { expect, test } from 'vitest';
import type { Instant, PartialDate, PlainDate } from '../domain/date.ts';
import { sayDate, sayInstant, sayRange } from './dates.ts';

test.each([
  ['2014', 'en', '2014'],
  ['2014-09', 'en', 'September 2014'],
  ['2014-09-08', 'en', '8 September 2014'],
  ['2014-09-08', 'es', '8 de septiembre de 2014'],
  ['2014-09-08', 'fr', '8 septembre 2014'],
  ['2014-01-01', 'fr', '1 janvier 2014'],
])('%s in %s is %s: no more precise than it is known', (date, locale, said) => {
  expect(sayDate(date as PartialDate, locale)).toBe(said);
});

test('a range says once what both ends share', () => {
  const said = (locale: string) => sayRange('2014-09-08' as PlainDate, '2014-09-13' as PlainDate, locale);
  expect(said('en')).toBe('8–13 September 2014');
  expect(said('es')).toBe('8–13 de septiembre de 2014');
  expect(said('fr')).toBe('8–13 septembre 2014');
});

test('no zone shifts a day, at either end of it', () => {
  expect(sayInstant(Date.UTC(2014, 8, 8, 0, 0, 0) as Instant, 'en')).toBe('8 September 2014');
  expect(sayInstant((Date.UTC(2014, 8, 9) - 1) as Instant, 'en')).toBe('8 September 2014');
});
