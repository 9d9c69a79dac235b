import * as v from 'valibot';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { consentInForce } from '../../domain/consent-in-force.ts';
import { knownAs } from '../../domain/consent.fixture.ts';
import type { Instant } from '../../domain/date.ts';
import type { PersonId, WorkId } from '../../domain/id.ts';
import { peopleShape } from './people-shape.ts';

const ids = new Map(['nila', 'oren', 'hills'].map((key) => [key, key.padEnd(26, 'a') as PersonId]));
const works = new Map([['a-diary', 'w'.repeat(26) as WorkId]]);
const TERMS = '{ identity: named, image: none, voice: none, place: town, date: month, purposes: [publish] }';
const WRITTEN = `
nila:
  gender: woman
  pronoun: she
  group: false
  names:
    - { kind: used, full: Nila Oresti, given: Nila, lang: es }
    - { kind: used, full: نيلا أوريستي, lang: ar }
    - { kind: imposed, full: La Roja }
  aliases: [{ text: Golondrina }]
  pseudonyms: [{ publication: a-diary, text: Alba }]
  birth: '1999-03'
  dates: [{ what: arrest, on: '2014-03-12' }]
  documents: [{ kind: identity card, number: MX 4471-220, country: MX }]
  relations: [{ to: oren, is: parent }]
  contacts: [{ through: oren, how: By telephone in the evening }]
  bases:
    - ground:
        kind: representative
        by: { person: oren, who: Her father, relation: parent }
        conversation: &talk
          on: '2014-09-08'
          explainedBy: A delegate
          language: es
          risks: [{ risk: The army may read it, understood: Yes }]
          copy: None, it is safer
          takeBack: By telephone
          inCustody: false
      terms: ${TERMS}
      from: '2014-09-08T10:00:00Z'
    - { ground: { kind: consent, conversation: *talk }, terms: ${TERMS}, from: '2014-09-08T10:05:00Z' }
  instructions:
    - { circumstance: arrested, wish: { do: keep }, from: '2014-09-08T10:05:00Z' }
  life:
    - { what: arrested, from: '2014-10-01T00:00:00Z', source: Her father }
  approvals:
    - { work: a-diary, by: Herself, how: Read to her by telephone, at: '2014-09-20T10:00:00Z' }
hills:
  gender: unstated
  group: true
  relations: [{ to: nila, is: member }]
`;
const read = (yaml: string) => v.safeParse(peopleShape({ people: ids, works, pictures: new Map() }), parse(yaml));

test('everything that may be known of a person is read, and what is not said is not known', () => {
  const { output, issues } = read(WRITTEN);
  expect(issues).toBeUndefined();
  if (issues !== undefined) return;
  const { nila, hills } = output;
  expect(nila).toMatchObject({
    names: [{ short: null }, { lang: 'ar' }, { kind: 'imposed' }],
    aliases: [{ text: 'Golondrina', released: false }],
    relations: [{ to: ids.get('oren'), is: 'parent' }],
    bases: [{ ground: { by: { person: ids.get('oren'), conflict: null, assent: 'asked' } } }, { until: null }],
    life: [{ what: 'arrested', from: Date.UTC(2014, 9, 1) }],
  });
  expect(hills).toMatchObject({ names: [], birth: null, bases: [], contacts: [] });
  if (nila === undefined) return;
  const { bases, instructions, life, approvals, ...person } = nila;
  expect(approvals).toMatchObject([{ work: works.get('a-diary'), picture: null }]);
  const known = knownAs({ ...person, id: 'n' as PersonId }, bases.toReversed(), { instructions, life });
  const now = Date.UTC(2015, 0, 1) as Instant;
  expect(consentInForce(known, now)).toMatchObject({ why: 'kept-by-instruction', until: Date.UTC(2017, 2, 31) });
});

test.each([
  ['2014-09-08T10:05:00Z', '2014-09-08T25:05:00Z', 'not-an-instant'],
  ['to: oren', 'to: nobody', 'nobody has this key'],
  ['conversation: *talk', 'conversation: null', 'no-conversation'],
  ['group: false', 'group: true', 'a group has members and no birth, a person has no members'],
  [
    '{ kind: consent, conversation: *talk }',
    '{ kind: consent, conversation: *talk, decision: { body: b, act: a } }',
    'for themselves',
  ],
  ['risks: [{ risk: The army may read it, understood: Yes }]', 'risks: []', 'empty'],
  ['Golondrina', '"Golon\\u0000drina"', 'not-allowed'],
  ['Nila Oresti', 'N'.repeat(301), 'too-long'],
  ['country: MX', 'country: Mexico', 'not-a-country'],
  ['do: keep', 'do: keep, to: x', 'Invalid key'],
])('%j as %j is refused', (from, to, message) => {
  expect(WRITTEN).toContain(from);
  const { issues } = read(WRITTEN.replace(from, to));
  expect(issues?.map((issue) => issue.message).join()).toContain(message);
});
