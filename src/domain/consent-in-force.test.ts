import { describe, expect, test } from 'vitest';
import type { AdvanceInstruction, Wish } from './advance-instruction.ts';
import { refusalFrom, strictest, type Basis } from './basis.ts';
import { consentInForce } from './consent-in-force.ts';
import { aConsent, aRepresentation, knownAs, termsOf } from './consent.fixture.ts';
import { parsePartialDate, startOfUtcDay, type Instant, type PlainDate } from './date.ts';
import type { PersonId } from './id.ts';
import { CIRCUMSTANCES, type Circumstance, type LifeEvent } from './life-event.ts';
import { personWith, type Person } from './person.ts';

const at = (instant: number): Instant => instant as Instant;
const named = termsOf({ identity: 'named' });
const anonymous = termsOf({ identity: 'anonymous', image: 'none', purposes: ['publish', 'report'] });
const woman = personWith({ id: 'a'.repeat(26) as PersonId, gender: 'woman', group: false, names: [] });
const group: Person = { ...woman, group: true };
const bornOn = (birth: string): Person => ({ ...woman, birth: parsePartialDate(birth) });
const day = (date: string): Instant => startOfUtcDay(date as PlainDate);

type More = Parameters<typeof knownAs>[2] & { readonly person?: Person };
/** What is in force at 100, of somebody who said this: the last first. */
function inForce(bases: readonly Basis[], { person = woman, ...more }: More = {}, now = 100) {
  return consentInForce(knownAs(person, bases, more), at(now));
}
const event = (what: LifeEvent['what'], from: number): LifeEvent => ({ what, from: at(from), source: 'A colleague' });
function wanting(circumstance: Circumstance, wish: Wish, more: Partial<AdvanceInstruction> = {}): AdvanceInstruction {
  return { circumstance, wish, decider: null, by: 'person', from: at(1), ...more };
}
const sourceOf = (terms = named, from = 1): Basis => ({
  ground: { kind: 'public-source', source: 'A newspaper' },
  terms,
  from: at(from),
  until: null,
});

describe('the newest basis decides', () => {
  test('and without one nothing is told', () => {
    expect(inForce([])).toEqual({ terms: null, why: 'no-basis', basis: null, until: null });
    expect(inForce([aConsent(named, { from: at(101) })])).toMatchObject({ terms: null, why: 'no-basis' });
    expect(inForce([aConsent(anonymous, { from: at(50) }), aConsent(named)])).toMatchObject({ terms: anonymous });
    expect(inForce([aConsent(named, { until: at(100) }), aConsent(anonymous)])).toMatchObject({ why: 'expired' });
  });

  test('a yes without its conversation does not count', () => {
    expect(inForce([aConsent(named, { conversation: null })])).toMatchObject({ terms: null, why: 'no-conversation' });
  });

  test('a no is lifted by who said it, or by the person, and by nobody else', () => {
    const yes = aConsent(named, { from: at(1) });
    expect(inForce([refusalFrom(at(50)), yes])).toMatchObject({ terms: null, why: 'refused' });
    expect(inForce([aRepresentation(named, { from: at(60) }), refusalFrom(at(50))])).toMatchObject({ why: 'refused' });
    expect(inForce([sourceOf(named, 60), refusalFrom(at(50))])).toMatchObject({ why: 'refused' });
    expect(inForce([aConsent(named, { from: at(60) }), refusalFrom(at(50))])).toMatchObject({ terms: named });
    const motherSaysNo = aRepresentation(termsOf({ identity: 'none' }), { from: at(50) });
    expect(inForce([sourceOf(named, 60), motherSaysNo])).toMatchObject({ why: 'refused' });
    expect(inForce([aConsent(named, { from: at(60) }), motherSaysNo])).toMatchObject({ terms: named });
  });

  test('until a cooling-off is over what stood before goes on, as far as the new word allows it', () => {
    const conversation = { coolingOffUntil: at(150) };
    const wider = aConsent(named, { from: at(90), conversation });
    expect(inForce([wider])).toMatchObject({ terms: null, why: 'cooling-off' });
    expect(inForce([wider, aConsent(anonymous)])).toMatchObject({ terms: anonymous, why: 'cooling-off', until: null });
    expect(inForce([wider, aConsent(anonymous)], {}, 150)).toMatchObject({ terms: named, why: 'in-force' });
    const narrower = aConsent(anonymous, { from: at(90), conversation });
    expect(inForce([narrower, aConsent(named)])).toMatchObject({ terms: anonymous });
    expect(inForce([wider, refusalFrom(at(50))])).toMatchObject({ terms: null });
  });

  test('until: the first instant from which less may be told', () => {
    expect(inForce([aConsent(named, { until: at(300) })]).until).toBe(300);
    expect(inForce([aConsent(anonymous, { from: at(200) }), aConsent(named, { until: at(300) })]).until).toBe(200);
    expect(inForce([aConsent(named, { from: at(200) }), aConsent(anonymous)]).until).toBeNull();
  });
});

describe('what happens to a person', () => {
  const yes = aConsent(named, { from: at(10) });

  test.each(CIRCUMSTANCES)('%s: without an instruction a yes from before hides, a yes given since stands', (what) => {
    expect(inForce([yes], { life: [event(what, 50)] })).toMatchObject({
      terms: null,
      why: 'hidden-without-instruction',
    });
    expect(inForce([yes], { life: [event(what, 5)] })).toMatchObject({ terms: named, why: 'in-force' });
    expect(inForce([yes], { life: [event(what, 101)] }).until).toBe(101);
  });

  test.each(CIRCUMSTANCES)('%s: what the person wanted is done', (what) => {
    const life = [event(what, 50)];
    const after = (wish: Wish) => inForce([yes], { life, instructions: [wanting(what, wish)] });
    expect(after({ do: 'keep' })).toMatchObject({ terms: named, why: 'kept-by-instruction' });
    expect(after({ do: 'hide' })).toMatchObject({ terms: null, why: 'hidden-by-instruction' });
    const reduced = after({ do: 'reduce', to: { ...anonymous, voice: 'full' } });
    expect(reduced).toMatchObject({ terms: strictest(named, anonymous), why: 'reduced-by-instruction' });
  });

  test('silence does not erase: a yes that ends while its circumstance holds goes on, and ends with it', () => {
    const ending = aConsent(named, { from: at(10), until: at(80) });
    const instructions = [wanting('arrested', { do: 'keep' })];
    expect(inForce([ending], { instructions, life: [event('arrested', 50)] })).toMatchObject({ terms: named });
    expect(inForce([ending], { instructions, life: [event('arrested', 5)] })).toMatchObject({ terms: named });
    const released = [event('released', 90), event('arrested', 50)];
    expect(inForce([ending], { instructions, life: released })).toMatchObject({ terms: null, why: 'expired' });
    // It had ended already: nothing brings it back.
    expect(inForce([ending], { instructions, life: [event('arrested', 85)] })).toMatchObject({ why: 'expired' });
    expect(inForce([ending], { life: [event('arrested', 5)] })).toMatchObject({ why: 'expired' });
  });

  test('a circumstance that is over still binds the yes from before it, until it is given again', () => {
    const life = [event('reached', 60), event('unreachable', 50)];
    expect(inForce([yes], { life })).toMatchObject({ terms: null });
    expect(inForce([aConsent(named, { from: at(70) }), yes], { life })).toMatchObject({ terms: named });
  });

  test('death says it for all, a disappearance for arrest and silence', () => {
    const instructions = [wanting('died', { do: 'keep' }), wanting('arrested', { do: 'hide' })];
    const life = [event('died', 60), event('arrested', 50)];
    expect(inForce([yes], { instructions, life })).toMatchObject({ terms: named });
    const wanted = [wanting('disappeared', { do: 'keep' })];
    const gone = [event('disappeared', 60), event('unreachable', 50)];
    expect(inForce([yes], { instructions: wanted, life: gone })).toMatchObject({ terms: named });
    const arrestedLater = [event('arrested', 80), event('found', 70), event('disappeared', 60)];
    expect(inForce([yes], { instructions: wanted, life: arrestedLater })).toMatchObject({ terms: null });
  });

  test('a decider decides where the person named one', () => {
    const life = [event('arrested', 50)];
    const decided = wanting('arrested', { do: 'keep' }, { by: 'decider', from: at(60) });
    const hide = wanting('arrested', { do: 'hide' });
    expect(inForce([yes], { life, instructions: [decided, hide] })).toMatchObject({ terms: null });
    const delegated = { ...hide, decider: 'Her sister' };
    expect(inForce([yes], { life, instructions: [decided, delegated] })).toMatchObject({ terms: named });
    const changed = wanting('arrested', { do: 'hide' }, { from: at(70), decider: 'Her sister' });
    expect(inForce([yes], { life, instructions: [changed, decided, delegated] })).toMatchObject({ terms: null });
  });

  test('what the person wanted also binds who speaks for them later, and what was public', () => {
    const instructions = [wanting('died', { do: 'hide' })];
    const life = [event('died', 50)];
    const mother = aRepresentation(named, { from: at(60) });
    expect(inForce([mother, yes], { instructions, life })).toMatchObject({ why: 'hidden-by-instruction' });
    expect(inForce([mother, yes], { life })).toMatchObject({ terms: named });
    expect(inForce([sourceOf()], { instructions, life })).toMatchObject({ terms: null });
    expect(inForce([sourceOf()], { life })).toMatchObject({ terms: named });
  });

  test('a no wins over every instruction', () => {
    const instructions = CIRCUMSTANCES.map((circumstance) => wanting(circumstance, { do: 'keep' }));
    const life = [event('arrested', 20), event('retracted', 30)];
    expect(inForce([refusalFrom(at(50)), yes], { instructions, life })).toMatchObject({ terms: null, why: 'refused' });
  });

  test('given in custody it holds until release, unless it is given again', () => {
    const life = [event('released', 60), event('arrested', 5)];
    expect(inForce([yes], { life }, 59)).toMatchObject({ terms: named, until: 60 });
    expect(inForce([yes], { life })).toMatchObject({ terms: null, why: 'released' });
    expect(inForce([aConsent(named, { from: at(70) }), yes], { life })).toMatchObject({ terms: named });
    const said = aConsent(named, { from: at(10), conversation: { inCustody: true } });
    expect(inForce([said], { life: [event('released', 60)] })).toMatchObject({ why: 'released' });
  });
});

describe('who speaks for another', () => {
  const mother = aRepresentation(named, { from: at(10), by: { who: 'Mother' } });
  const father = aRepresentation(anonymous, { from: at(20), by: { who: 'Father', relation: 'parent' } });

  test('a representative’s word ends when the person can speak', () => {
    expect(inForce([mother])).toMatchObject({ terms: named });
    expect(inForce([mother], { life: [event('can-speak', 50)] })).toMatchObject({ terms: null, why: 'can-speak' });
    const again = [event('cannot-speak', 60), event('can-speak', 50)];
    expect(inForce([aRepresentation(named, { from: at(70) })], { life: again })).toMatchObject({ terms: named });
  });

  test('of relatives who disagree the most protective wins, whoever spoke last', () => {
    for (const bases of [
      [father, mother],
      [mother, father],
    ])
      expect(inForce(bases)).toMatchObject({ terms: strictest(named, anonymous) });
    const no = { ...father, terms: refusalFrom(at(20)).terms };
    expect(inForce([aRepresentation(named, { from: at(30), by: { who: ' mother' } }), no, mother])).toMatchObject({
      why: 'refused',
    });
    // He changed his mind: his last word counts.
    expect(inForce([aRepresentation(named, { from: at(30), by: { who: 'Father' } }), no, mother])).toMatchObject({
      terms: named,
    });
    // Ended, it still limits: silence is no agreement to more.
    expect(inForce([{ ...father, until: at(50) }, mother])).toMatchObject({ terms: strictest(named, anonymous) });
  });

  test('what hides one relative’s word does not widen the others’', () => {
    const life = [event('died', 25)];
    const since = aRepresentation(named, { from: at(30), by: { who: 'Mother' } });
    expect(inForce([since, father], { life })).toMatchObject({ terms: strictest(named, anonymous) });
  });

  test('a relative’s word from before the person’s own is past', () => {
    expect(inForce([aConsent(named, { from: at(30) }), father])).toMatchObject({ terms: named });
  });

  test('a conflict of interest counts for nothing until somebody independent has confirmed', () => {
    const conflict = { what: 'He works for the mayor', confirmedBy: null };
    const flagged = (confirmedBy: string | null) =>
      aRepresentation(named, { by: { conflict: { ...conflict, confirmedBy } } });
    expect(inForce([flagged(null)])).toMatchObject({ terms: null, why: 'conflict-of-interest' });
    expect(inForce([flagged('The children’s ombudsman')])).toMatchObject({ terms: named });
    // His no is a no.
    expect(inForce([{ ...flagged(null), terms: refusalFrom(at(1)).terms }])).toMatchObject({ why: 'refused' });
  });
});

describe('a child', () => {
  const now = day('2014-09-08');
  const person = bornOn('1999-03-12');
  const guardian = aRepresentation(named, { from: now });
  const own = aConsent(anonymous, { from: now });
  const of = (bases: readonly Basis[], when: Instant = now, who = person) => inForce(bases, { person: who }, when);

  test('is told of with a guardian’s consent and its own, no more than both allow', () => {
    expect(of([own, guardian])).toMatchObject({ terms: strictest(named, anonymous), why: 'in-force' });
    expect(of([guardian])).toMatchObject({ terms: null, why: 'no-assent' });
    expect(of([own])).toMatchObject({ terms: null, why: 'no-guardian' });
    expect(of([guardian, refusalFrom(now)])).toMatchObject({ why: 'refused' });
    expect(of([own, { ...guardian, terms: refusalFrom(now).terms }])).toMatchObject({ why: 'refused' });
  });

  test('too young to be asked is told of with the guardian’s alone', () => {
    expect(of([aRepresentation(named, { from: now, by: { assent: 'too-young' } })])).toMatchObject({ terms: named });
  });

  test('is asked again at majority, when all that was said before ends', () => {
    expect(of([own, guardian]).until).toBe(day('2017-03-12'));
    expect(of([own, guardian], day('2017-03-12'))).toMatchObject({ terms: null, why: 'majority' });
    const adult = aConsent(named, { from: day('2017-04-01') });
    expect(of([adult, own, guardian], day('2017-05-01'))).toMatchObject({ terms: named });
  });

  test('born in a year that is all we know, is a child until the last day that it may be', () => {
    expect(of([own, guardian], now, bornOn('1999')).until).toBe(day('2017-12-31'));
    expect(of([own, guardian], now, bornOn('1999-02')).until).toBe(day('2017-02-28'));
    expect(of([own, guardian], day('2017-06-01'), bornOn('1999')).terms).not.toBeNull();
  });

  test('has not lifted a guardian’s no by having grown up', () => {
    const bases = [sourceOf(named, now), own, { ...guardian, from: at(now - 1), terms: refusalFrom(now).terms }];
    expect(of(bases)).toMatchObject({ why: 'refused' });
    expect(of(bases, day('2018-01-01'))).toMatchObject({ why: 'refused' });
    const life = [event('can-speak', now)];
    expect(inForce(bases, { person, life }, day('2018-01-01'))).toMatchObject({ why: 'refused' });
    const adult = aConsent(anonymous, { from: day('2018-01-01') });
    expect(of([sourceOf(named, day('2018-02-01')), adult, ...bases], day('2018-02-01'))).toMatchObject({
      terms: named,
    });
  });
});

describe('a group', () => {
  const decision = { body: 'The assembly', act: 'Minutes of 8 September', dissent: [] };
  const yes = aConsent(named, { from: at(10), decision });
  const b = 'b'.repeat(26) as PersonId;
  const member = (...bases: Basis[]) => ({ members: [{ person: b, bases }] });
  const limited = {
    terms: { identity: 'aggregate', image: 'none', voice: 'none', place: 'region' },
    why: 'member-refuses',
  };

  test('names the body that decided', () => {
    expect(inForce([yes], { person: group })).toMatchObject({ terms: named });
    expect(inForce([aConsent(named)], { person: group })).toMatchObject({ terms: null, why: 'no-group-decision' });
  });

  test('never overrides one member’s no', () => {
    expect(inForce([yes], { person: group, ...member(aConsent(named)) })).toMatchObject({ terms: named });
    expect(inForce([yes], { person: group, ...member(refusalFrom(at(5))) })).toMatchObject(limited);
    expect(inForce([sourceOf()], { person: group, ...member(refusalFrom(at(5))) })).toMatchObject(limited);
    expect(inForce([yes], { person: group, ...member(refusalFrom(at(200))) }).until).toBe(200);
  });

  test('records dissent, and obeys it where somebody refuses for themselves', () => {
    const dissenting = (refuses: boolean) =>
      aConsent(named, { from: at(10), decision: { ...decision, dissent: [{ who: 'One elder', member: b, refuses }] } });
    expect(inForce([dissenting(false)], { person: group })).toMatchObject({ terms: named });
    expect(inForce([dissenting(true)], { person: group })).toMatchObject(limited);
    const since = member(aConsent(named, { from: at(20) }));
    expect(inForce([dissenting(true)], { person: group, ...since })).toMatchObject({ terms: named });
  });
});
