import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { consentInForce, type InForce } from '../../domain/consent-in-force.ts';
import type { ConsentFacts } from '../../domain/consent-voices.ts';
import { addYears, startOfUtcDay, type Instant, type PlainDate } from '../../domain/date.ts';
import type { LifeEvent } from '../../domain/life-event.ts';
import { readDemonstration } from './read-content.ts';

/** Whatever the day that the demonstration is made on, the training mission carries every kind of consent. */
const DAYS = ['2026-01-01', '2026-11-25', '2031-12-31'] as PlainDate[];

describe.each(DAYS)('made on %s', (day) => {
  const mission = readDemonstration({ path: resolve('demo'), day }).missions[1];
  if (mission === undefined) throw new Error('there is no training mission');
  const { people, keys, officials } = mission;
  const now = startOfUtcDay(day);

  function factsOf(key: string): ConsentFacts {
    const known = people[key];
    if (known === undefined) throw new Error(`nobody is called ${key}`);
    const members = known.relations.flatMap(({ to, is }) => {
      const [member] = [...keys.people].find(([, id]) => id === to) ?? [];
      return is === 'member' && member !== undefined
        ? [{ person: to, bases: people[member]?.bases.toReversed() ?? [] }]
        : [];
    });
    return { ...known, person: known, bases: known.bases.toReversed(), members };
  }

  test.each([
    ['a unionist on bail, named', 'tavene', 'named', 'in-force'],
    ['a survivor under a pseudonym', 'merisai', 'pseudonym', 'in-force'],
    ['a father by his given name', 'dorun', 'given-name', 'in-force'],
    ['his daughter, by what she had said in advance', 'lissene', 'named', 'kept-by-instruction'],
    ['a boy, with his guardian’s consent and his own', 'kelun', 'given-name', 'in-force'],
    ['a community, told of so that its dissenting member is not picked out', 'hills', 'aggregate', 'member-refuses'],
    ['a prisoner, while he is in custody', 'ravun', 'named', 'in-force'],
    ['a doctor who died, as he and his family want', 'veshun', 'named', 'kept-by-instruction'],
    ['a lawyer in her office', 'halvene', 'named', 'in-force'],
    ['a colonel in his', 'colonel', 'named', 'in-force'],
  ])('%s', (_, key, identity, why) => {
    const { terms, why: found } = consentInForce(factsOf(key), now);
    expect({ identity: terms?.identity, why: found }).toEqual({ identity, why });
  });

  test('the survivor’s goes no further than a region and a year, shows nothing of her, and runs out', () => {
    const { terms, until } = consentInForce(factsOf('merisai'), now);
    expect(terms).toMatchObject({ image: 'none', voice: 'none', place: 'region', date: 'year' });
    expect(terms?.purposes).not.toContain('social');
    expect(until).toBeGreaterThan(now);
    expect(until).toBeLessThan(startOfUtcDay(addYears(day, 2)));
  });

  test('what takes a consent away takes it: no assent, a release, coming of age, a no', () => {
    const boy = factsOf('kelun');
    const guardianAlone = boy.bases.filter(({ ground }) => ground.kind === 'representative');
    expect(consentInForce({ ...boy, bases: guardianAlone }, now)).toMatchObject({ terms: null, why: 'no-assent' });
    expect(consentInForce(boy, startOfUtcDay(addYears(day, 4)))).toMatchObject({ terms: null, why: 'majority' });
    const prisoner = factsOf('ravun');
    const released: LifeEvent = { what: 'released', from: (now - 1) as Instant, source: 'His lawyer' };
    expect(consentInForce({ ...prisoner, life: [...prisoner.life, released] }, now)).toMatchObject({ why: 'released' });
    const nobody: Partial<InForce> = { terms: null };
    expect(consentInForce(factsOf('elder'), now)).toMatchObject({ ...nobody, why: 'refused' });
    expect(consentInForce(factsOf('widow'), now)).toMatchObject({ ...nobody, why: 'no-basis' });
  });

  test('five undertakings stand in five states, and one hand-over was refused', () => {
    const states = officials?.commitments.map(({ steps }) => steps.at(-1)?.state ?? 'no-answer').toSorted();
    expect(states).toEqual(['broken', 'in-progress', 'met', 'no-answer', 'promised']);
    expect(Object.keys(officials?.meetings ?? {})).toEqual(['at-the-gate', 'prosecutor', 'governor']);
    expect(officials?.meetings['at-the-gate']?.handedOver.join()).toContain('refused');
  });
});
