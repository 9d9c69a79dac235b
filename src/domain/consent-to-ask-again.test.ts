import { expect, test } from 'vitest';
import { refusalFrom } from './basis.ts';
import { askingsOf } from './consent-to-ask-again.ts';
import { aConsent, aRepresentation, knownAs, termsOf } from './consent.fixture.ts';
import { parsePartialDate, startOfUtcDay, type Instant, type PlainDate } from './date.ts';
import type { PersonId } from './id.ts';
import type { LifeEvent } from './life-event.ts';
import { personWith } from './person.ts';

const at = (instant: number): Instant => instant as Instant;
const woman = personWith({ id: 'a'.repeat(26) as PersonId, gender: 'woman', group: false, names: [] });
const named = termsOf();
const event = (what: LifeEvent['what'], from: number): LifeEvent => ({ what, from: at(from), source: 'A colleague' });

test('before the end, and on the day that was agreed, whichever comes first', () => {
  const askAgainOn = '1970-01-02' as PlainDate;
  const consent = aConsent(named, { until: at(9_000_000_000), conversation: { askAgainOn } });
  expect(askingsOf(knownAs(woman, [consent]), at(10))).toEqual([
    { by: 86_400_000, why: 'ask-again-date' },
    { by: 9_000_000_000, why: 'expiry' },
  ]);
});

test('nobody is asked who said no, or on whose word nothing rests', () => {
  const ending = aConsent(named, { until: at(50) });
  const source = { kind: 'public-source', source: 'A newspaper' } as const;
  expect(askingsOf(knownAs(woman, [refusalFrom(at(5)), ending]), at(10))).toEqual([]);
  expect(askingsOf(knownAs(woman, [{ ...ending, ground: source }]), at(10))).toEqual([]);
  expect(askingsOf(knownAs(woman, []), at(10))).toEqual([]);
  const girl = { ...woman, birth: parsePartialDate('1960') };
  const mother = aRepresentation(named, { until: at(50) });
  expect(askingsOf(knownAs(girl, [mother, ending]), at(10))).not.toEqual([]);
  expect(askingsOf(knownAs(girl, [mother, refusalFrom(at(1))]), at(10))).toEqual([]);
  expect(askingsOf(knownAs(girl, [refusalFrom(at(5)), mother]), at(10))).toEqual([]);
});

test('after release, and after whatever came upon a yes is over', () => {
  const life = [event('released', 30), event('arrested', 5)];
  const inside = aConsent(named, { from: at(10) });
  const before = aConsent(named, { from: at(1) });
  expect(askingsOf(knownAs(woman, [inside], { life }), at(40))).toEqual([{ by: 30, why: 'released' }]);
  expect(askingsOf(knownAs(woman, [before], { life }), at(40))).toEqual([{ by: 30, why: 'circumstance-over' }]);
  expect(askingsOf(knownAs(woman, [inside], { life }), at(20))).toEqual([]);
  expect(askingsOf(knownAs(woman, [aConsent(named, { from: at(35) }), inside], { life }), at(40))).toEqual([]);
});

test('a child at majority, of guardian and own word together; an adult once they can speak', () => {
  const now = startOfUtcDay('2014-09-08' as PlainDate);
  const boy = { ...woman, birth: parsePartialDate('1999') };
  const bases = [aConsent(named, { from: now }), aRepresentation(named, { from: now })];
  expect(askingsOf(knownAs(boy, bases), now)).toEqual([
    { by: startOfUtcDay('2017-01-01' as PlainDate), why: 'majority' },
  ]);
  const life = [event('can-speak', 30)];
  expect(askingsOf(knownAs(woman, [aRepresentation(named)], { life }), at(40))).toEqual([{ by: 30, why: 'can-speak' }]);
});
