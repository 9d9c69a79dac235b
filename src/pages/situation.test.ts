import { expect, test } from 'vitest';
import type { PartialDate } from '../domain/date.ts';
import type { Situation } from '../domain/situation.ts';
import { currentSituations } from './situation.tsx';

const series = (...states: [string, Situation][]) => states.map(([on, state]) => ({ on: on as PartialDate, state }));

test('charged, and on bail: situations of different kinds hold together, in the order of the newest', () => {
  expect(
    currentSituations(series(['2012-08', 'detained'], ['2012', 'released-on-bail'], ['2014-08', 'charged'])),
  ).toEqual(['charged', 'released-on-bail']);
});

test('nothing is said any longer of what came before a release, an acquittal or a death', () => {
  expect(currentSituations(series(['2009', 'detained'], ['2010', 'charged'], ['2014-10', 'released']))).toEqual([
    'released',
  ]);
  expect(currentSituations(series(['2009', 'disappeared'], ['2011', 'remains-identified']))).toEqual([
    'remains-identified',
  ]);
});

test('arrested again after a release: the release is not what holds', () => {
  expect(currentSituations(series(['2010', 'released'], ['2012', 'detained']))[0]).toBe('detained');
});

test('no situation on record is none', () => {
  expect(currentSituations([])).toEqual([]);
});
