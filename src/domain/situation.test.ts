import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartialDate, PlainDate } from './date.ts';
import { idFrom, type AccountId, type PersonId } from './id.ts';
import type { Locale } from './locale.ts';
import {
  BAD_NEWS,
  GOOD_NEWS,
  SITUATIONS,
  situationsTold,
  situationTold,
  untoldOnPage,
  type PersonSituation,
} from './situation.ts';

const person = idFrom<PersonId>(new Uint8Array(16));
const heardBy = idFrom<AccountId>(new Uint8Array(16).fill(1));
const today = '2026-03-02' as PlainDate;
const es = 'es' as Locale;
const base: PersonSituation = {
  person,
  state: 'detained',
  on: null,
  source: { text: 'her lawyer', by: null, on: null, evidence: [] },
  verification: 'confirmed',
  family: null,
  agreement: null,
};
const family = { informedBy: heardBy, informed: [person], on: today, wording: { es: 'Murió el 1 de marzo.' } };
const agreement = { by: 'person', on: today, heardBy } as const;

test('bad news waits for the family, and for the words they agreed to in that language', () => {
  for (const state of BAD_NEWS) {
    const news = { ...base, state };
    expect(situationTold(news, es, today)).toEqual({ refused: 'family-not-informed' });
    expect(situationTold({ ...news, agreement }, es, today)).toEqual({ refused: 'family-not-informed' });
    expect(situationTold({ ...news, family: { ...family, informed: [] } }, es, today)).toHaveProperty('refused');
    expect(situationTold({ ...news, family: { ...family, wording: { es: ' ' } } }, es, today)).toHaveProperty(
      'refused',
    );
    expect(situationTold({ ...news, family }, 'en' as Locale, today)).toEqual({ refused: 'wording-not-agreed' });
    expect(situationTold({ ...news, family }, 'es-MX' as Locale, today)).toMatchObject({ wording: family.wording.es });
    const tomorrow = { ...family, on: '2026-03-03' as PlainDate };
    expect(situationTold({ ...news, family: tomorrow }, es, today)).toEqual({ refused: 'family-not-informed' });
  }
});

test('good news waits for the yes of the one who is free', () => {
  for (const state of GOOD_NEWS) {
    expect(situationTold({ ...base, state }, es, today)).toEqual({ refused: 'not-agreed' });
    expect(situationTold({ ...base, state, family }, es, today)).toEqual({ refused: 'not-agreed' });
    expect(situationTold({ ...base, state, agreement }, es, today)).toEqual({ state, on: null, wording: null });
    const later = { ...agreement, on: '2026-03-03' as PlainDate };
    expect(situationTold({ ...base, state, agreement: later }, es, today)).toEqual({ refused: 'not-agreed' });
  }
});

test('of any series, nothing is told that no one agreed to, and the rest keeps its order', () => {
  const one = fc.record({
    state: fc.constantFrom(...SITUATIONS),
    family: fc.constantFrom(null, family),
    agreement: fc.constantFrom(null, agreement),
  });
  fc.assert(
    fc.property(fc.array(one), (series) => {
      const told = situationsTold(
        series.map((each) => ({ ...base, ...each })),
        es,
        today,
      );
      const may = series.filter(({ state, ...agreed }) => {
        if (BAD_NEWS.has(state)) return agreed.family !== null;
        return !GOOD_NEWS.has(state) || agreed.agreement !== null;
      });
      expect(told.map(({ state }) => state)).toEqual(may.map(({ state }) => state));
    }),
  );
});

test('a page shows news only as a case has it on record, and no finer', () => {
  const on = '2014-10-31' as PartialDate;
  const released: PersonSituation = { ...base, state: 'released', on, agreement };
  const page = (state: PersonSituation['state'], date: string, series: PersonSituation[]) =>
    untoldOnPage({ state, on: date as PartialDate }, series, es, today);
  expect(page('released', '2014-10', [released])).toBeNull();
  expect(page('released', '2014-10', [])).toBe('not-on-record');
  expect(page('released', '2014-11', [released])).toBe('not-on-record');
  expect(page('released', '2014-10-31', [{ ...released, on: '2014-10' as PartialDate }])).toBe('not-on-record');
  expect(page('released', '2014', [released, { ...released, agreement: null }])).toBe('not-agreed');
  expect(page('died-in-custody', '2014', [{ ...base, state: 'died-in-custody', on }])).toBe('family-not-informed');
  expect(page('detained', '2014', [])).toBeNull();
  const source = { by: 'public-source', on: today, source: 'La Jornada' } as const;
  expect(page('released', '2014-10', [{ ...released, agreement: source }])).toBeNull();
});
