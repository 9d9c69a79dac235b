import { expect, test } from 'vitest';
import { isRefusal } from '../../domain/basis.ts';
import { consentInForce } from '../../domain/consent-in-force.ts';
import { knownAs } from '../../domain/consent.fixture.ts';
import type { Instant, PartialDate } from '../../domain/date.ts';
import { woman } from '../../press/scratch-press.ts';
import { isoOf, readConversation, stagesFor } from './conversation-form.ts';

const now = 1_790_000_000_000 as Instant;
const TALK = {
  answer: 'yes',
  on: '2026-09-21',
  explainedBy: 'Dela',
  language: 'es',
  'risks.0.risk': 'Puede leerlo cualquiera',
  'risks.0.understood': 'Sí',
  copy: 'Una foto',
  takeBack: 'Por teléfono',
  identity: 'given-name',
  image: 'none',
  voice: 'none',
  place: 'town',
  date: 'year',
  'purpose-publish': 'yes',
};
const read = (more: Readonly<Record<string, string>>, group = false) =>
  readConversation(new Map(Object.entries({ ...TALK, ...more })), group, now);

const MOTHER = { ground: 'representative', who: 'Su madre', relation: 'parent', assent: 'asked' };

test('a guardian and a child are two conversations: until the child is asked, nothing may be told', () => {
  const child = { ...woman, birth: '2015' as PartialDate };
  const { said, errors } = read(MOTHER);
  expect(errors).toEqual({});
  expect(consentInForce(knownAs(child, said.bases ?? []), now).why).toBe('no-assent');
  const own = read({ ground: 'own' }).said.bases ?? [];
  expect(consentInForce(knownAs(child, [...own, ...(said.bases ?? [])]), now).terms?.identity).toBe('given-name');
});

test('whoever has an interest of their own is heard once somebody independent confirms it', () => {
  const alone = read({ ...MOTHER, conflict: 'Vende la casa' }).said.bases ?? [];
  expect(consentInForce(knownAs(woman, alone), now).why).toBe('conflict-of-interest');
  const confirmed = read({ ...MOTHER, conflict: 'Vende la casa', confirmedBy: 'Su abogada' }).said.bases ?? [];
  expect(consentInForce(knownAs(woman, confirmed), now).why).toBe('in-force');
});

test('a relative’s no needs no conversation, and no more pages', () => {
  const no = { ground: 'representative', answer: 'no', who: 'Su madre', relation: 'parent' };
  expect(stagesFor(new Map(Object.entries(no)))).toEqual(['who']);
  const { said, errors } = readConversation(new Map(Object.entries({ ...no, on: '' })), false, now);
  expect(errors).toEqual({});
  expect(said.bases?.map(isRefusal)).toEqual([true]);
});

test('a group decides by its body, and a member who refuses is not picked out', () => {
  const group = { ...woman, group: true };
  expect(read({ ground: 'own' }, true).errors).toMatchObject({ body: 'empty', act: 'empty' });
  const decided = { ground: 'own', body: 'La asamblea', act: 'acta 7', 'dissent.0.who': 'Una de ellas' };
  const agreed = read(decided, true).said.bases ?? [];
  expect(consentInForce(knownAs(group, agreed), now).why).toBe('in-force');
  const refused = read({ ...decided, 'dissent.0.refuses': 'yes' }, true).said.bases ?? [];
  expect(consentInForce(knownAs(group, refused), now)).toMatchObject({
    why: 'member-refuses',
    terms: { identity: 'aggregate', image: 'none' },
  });
});

test('custody, time to think, an end and wishes are read; what is wrong is said by the name of its field', () => {
  const { said, errors } = read({
    ground: 'own',
    inCustody: 'yes',
    coolingOffUntil: '2026-10-01',
    until: '2027-05-03',
    askAgainOn: '2027-04-01',
    present: 'Un guardia\n\nSu hermana\n',
    'wish-arrested': 'keep',
    'wish-died': 'reduce',
    'wish-died-identity': 'anonymous',
    'wish-died-decider': 'Su hermana',
  });
  expect(errors).toEqual({});
  expect(said.bases?.[0]?.ground).toMatchObject({
    conversation: { inCustody: true, present: ['Un guardia', 'Su hermana'], askAgainOn: '2027-04-01' },
  });
  expect(said.entries).toMatchObject([
    { instruction: { circumstance: 'arrested', wish: { do: 'keep' }, decider: null } },
    { instruction: { circumstance: 'died', wish: { do: 'reduce', to: { identity: 'anonymous', image: 'none' } } } },
  ]);
  expect(read({ ground: 'own', until: '2020-01-01' }).errors).toEqual({ until: 'ends-before-it-begins' });
  expect(read({ ground: 'own', until: 'x', place: '', 'purpose-publish': '' }).errors).toMatchObject({
    until: 'not-an-instant',
    purposes: 'choose',
  });
  expect(read({ ground: '' }).errors).toHaveProperty('ground');
  expect(read({ ground: 'public-source', source: '' }).errors).toEqual({ source: 'empty' });
});

test('an instant is written as the shapes read it', () => {
  expect(isoOf(now)).toBe('2026-09-21T14:13:20Z');
});
