import { expect, test } from 'vitest';
import type { Instant, PartialDate } from './date.ts';
import { startOfUtcDay, type PlainDate } from './date.ts';
import type { PersonId } from './id.ts';
import { lifeOfSituation, situationOfLife } from './news-of-life.ts';
import { situationTold, SITUATIONS, type PersonSituation } from './situation.ts';
import type { Locale } from './locale.ts';

const person = 'p'.repeat(26) as PersonId;
const now = startOfUtcDay('2026-06-15' as PlainDate);
const at = (day: string): Instant => startOfUtcDay(day as PlainDate);
const situation = (state: PersonSituation['state'], on: string | null, more: Partial<PersonSituation> = {}) =>
  ({
    person,
    state,
    on: on as PartialDate | null,
    source: { text: 'her sister', by: null, on: null, evidence: [] },
    verification: 'likely',
    family: null,
    agreement: null,
    ...more,
  }) satisfies PersonSituation;

test('an arrest, a death, a release in a case are events of a life; a sentence is none', () => {
  const whats = SITUATIONS.map((state) => lifeOfSituation(situation(state, '2026-06-01'), [], now)?.what ?? null);
  expect(new Set(whats)).toEqual(
    new Set([null, 'arrested', 'disappeared', 'unreachable', 'released', 'found', 'died']),
  );
  expect(lifeOfSituation(situation('killed', '2026-06-01'), [], now)).toEqual({
    what: 'died',
    from: at('2026-06-01'),
    source: 'her sister',
  });
  expect(lifeOfSituation(situation('sentenced', '2026-06-01'), [], now)).toBeNull();
});

test('of a date that is not whole the last day counts, and no day after today', () => {
  expect(lifeOfSituation(situation('detained', '2026-05'), [], now)?.from).toBe(at('2026-05-31'));
  expect(lifeOfSituation(situation('detained', '2026'), [], now)?.from).toBe(now);
  expect(lifeOfSituation(situation('detained', null), [], now)?.from).toBe(now);
  expect(lifeOfSituation(situation('detained', '2026-07'), [], now), 'a plan').toBeNull();
});

test('what is only said, or contested, binds nobody', () => {
  for (const verification of ['unverified', 'contested'] as const)
    expect(lifeOfSituation(situation('killed', '2026-06-01', { verification }), [], now)).toBeNull();
});

test('what is on record is not recorded twice, in either place', () => {
  const event = { what: 'arrested', from: at('2026-05-03'), source: 'x' } as const;
  expect(lifeOfSituation(situation('detained', '2026-05'), [event], now)).toBeNull();
  expect(lifeOfSituation(situation('detained', '2026-04'), [event], now)).not.toBeNull();
  expect(situationOfLife(person, event, [situation('house-arrest', '2026-05')])).toBeNull();
  const added = situationOfLife(person, event, [situation('detained', '2025')]);
  expect(added).toMatchObject({ state: 'detained', on: '2026-05-03', verification: 'unverified' });
  if (added === null) throw new Error('it is new');
  expect(
    lifeOfSituation({ ...added, verification: 'confirmed' }, [event], now),
    'and so comes back to nothing',
  ).toBeNull();
});

test('news that came with the person waits for the family, or for their yes', () => {
  for (const what of ['died', 'released', 'found'] as const) {
    const added = situationOfLife(person, { what, from: at('2026-06-01'), source: 'x' }, []);
    if (added === null) throw new Error(what);
    expect(situationTold(added, 'en' as Locale, '2026-06-15' as PlainDate), what).toHaveProperty('refused');
  }
  expect(situationOfLife(person, { what: 'can-speak', from: now, source: 'x' }, [])).toBeNull();
});
