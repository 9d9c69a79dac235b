import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Wish } from './advance-instruction.ts';
import { covers, PURPOSES, refusalFrom, type Basis } from './basis.ts';
import { consentInForce } from './consent-in-force.ts';
import type { ConsentFacts } from './consent-voices.ts';
import { aConsent, aRepresentation } from './consent.fixture.ts';
import { parsePartialDate, type Instant } from './date.ts';
import type { PersonId } from './id.ts';
import { CIRCUMSTANCES, LIFE_EVENTS } from './life-event.ts';

const at = (instant: number): Instant => instant as Instant;

/* Anything that can be on record, in one month, so that things meet. */
const instant = fc.integer({ min: 0, max: 30 }).map((days) => at(days * 86_400_000));
const terms = fc.record({
  identity: fc.constantFrom('none', 'anonymous', 'named'),
  image: fc.constantFrom('none', 'full'),
  voice: fc.constantFrom('none', 'full'),
  place: fc.constantFrom('withheld', 'town'),
  date: fc.constantFrom('withheld', 'day'),
  purposes: fc.subarray(['publish', 'report', 'social'] as const),
} as const);
const given = fc.record({
  from: instant,
  until: fc.option(instant),
  conversation: fc.option(fc.record({ coolingOffUntil: fc.option(instant), inCustody: fc.boolean() })),
});
const conflict = fc.option(fc.record({ what: fc.constant('x'), confirmedBy: fc.constantFrom(null, 'y') }));
const by = fc.record({
  who: fc.constantFrom('m', 'f'),
  conflict,
  assent: fc.constantFrom('asked', 'too-young'),
} as const);
const anyBasis: fc.Arbitrary<Basis> = fc.oneof(
  fc
    .tuple(terms, given)
    .map(([told, how]) => aConsent(told, { ...how, decision: { body: 'b', act: 'a', dissent: [] } })),
  fc.tuple(terms, given, by).map(([told, how, who]) => aRepresentation(told, { ...how, by: who })),
  fc
    .tuple(terms, instant)
    .map(([told, from]): Basis => ({ ground: { kind: 'public-source', source: 's' }, terms: told, from, until: null })),
  fc.tuple(terms, given).map(([told, { from, until }]): Basis => {
    return { ground: { kind: 'official-role', office: 'o' }, terms: told, from, until };
  }),
);
const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.constantFrom<Wish>({ do: 'keep' }, { do: 'hide' }),
  terms.map((to): Wish => ({ do: 'reduce', to })),
);
const anyFacts: fc.Arbitrary<ConsentFacts> = fc.record({
  person: fc.record({
    group: fc.boolean(),
    // Nobody knows, of age in the middle of the month, or at its end.
    birth: fc.constantFrom(null, parsePartialDate('1952-01-16'), parsePartialDate('1952-01')),
  }),
  bases: fc.array(anyBasis, { maxLength: 5 }),
  instructions: fc.array(
    fc.record({
      circumstance: fc.constantFrom(...CIRCUMSTANCES),
      wish: anyWish,
      decider: fc.constantFrom(null, 'd'),
      by: fc.constantFrom('person', 'decider'),
      from: instant,
    } as const),
    { maxLength: 3 },
  ),
  life: fc.array(fc.record({ what: fc.constantFrom(...LIFE_EVENTS), from: instant, source: fc.constant('s') }), {
    maxLength: 4,
  }),
  members: fc.array(
    fc.record({ person: fc.constant('a'.repeat(26) as PersonId), bases: fc.array(anyBasis, { maxLength: 2 }) }),
    {
      maxLength: 1,
    },
  ),
});
const runs = { numRuns: 3000 };

describe('whatever is on record', () => {
  test('another no never exposes more', () => {
    const refusing = anyBasis.map((basis) => ({ ...basis, terms: refusalFrom(basis.from).terms }));
    fc.assert(
      fc.property(anyFacts, refusing, instant, (facts, no, now) => {
        const before = consentInForce(facts, now).terms;
        expect(covers(before, consentInForce({ ...facts, bases: [no, ...facts.bases] }, now).terms)).toBe(true);
      }),
      runs,
    );
  });

  test('the person’s own last no leaves nothing', () => {
    fc.assert(
      fc.property(anyFacts, instant, (facts, now) => {
        const last = at(Math.max(0, ...facts.bases.map(({ from }) => from)));
        const bases = [refusalFrom(last), ...facts.bases];
        expect(consentInForce({ ...facts, bases }, at(Math.max(now, last))).terms).toBeNull();
      }),
      runs,
    );
  });

  test('nothing is told beyond what one recorded basis allows', () => {
    fc.assert(
      fc.property(anyFacts, instant, (facts, now) => {
        const told = consentInForce(facts, now).terms;
        const all = facts.bases.filter(({ from }) => from <= now);
        expect(told === null || all.some((basis) => covers(basis.terms, told))).toBe(true);
      }),
      runs,
    );
  });

  test('until the instant that is told, time takes nothing away and nothing is hidden later than it says', () => {
    fc.assert(
      fc.property(anyFacts, instant, instant, (facts, now, later) => {
        const { terms: told, until } = consentInForce(facts, now);
        if (told === null || later <= now) return;
        const then = consentInForce(facts, later).terms;
        if (until === null || later < until) expect(covers(then, told)).toBe(true);
        if (later === until) expect(covers(then, told)).toBe(false);
      }),
      runs,
    );
  });

  test('time alone, with nothing beginning and no cooling-off ending, never exposes more', () => {
    fc.assert(
      fc.property(anyFacts, instant, instant, (facts, one, other) => {
        const [now, later] = one <= other ? [one, other] : [other, one];
        const all = [...facts.bases, ...facts.members.flatMap(({ bases }) => bases)];
        const cooling = all.flatMap(({ ground }) =>
          'conversation' in ground ? (ground.conversation?.coolingOffUntil ?? []) : [],
        );
        const begins = [...all, ...facts.instructions, ...facts.life].map(({ from }) => from);
        if ([...begins, ...cooling].some((each) => each > now && each <= later)) return;
        expect(covers(consentInForce(facts, now).terms, consentInForce(facts, later).terms)).toBe(true);
      }),
      runs,
    );
  });

  test('a purpose that no basis lists is refused', () => {
    fc.assert(
      fc.property(anyFacts, instant, (facts, now) => {
        const listed = new Set(facts.bases.flatMap((basis) => basis.terms.purposes));
        const allowed = consentInForce(facts, now).terms?.purposes ?? [];
        expect(PURPOSES.filter((purpose) => allowed.includes(purpose) && !listed.has(purpose))).toEqual([]);
      }),
      runs,
    );
  });
});
