import { expect, test } from 'vitest';
import { knownAs } from '../domain/consent.fixture.ts';
import { idFrom, type PersonId } from '../domain/id.ts';
import { personWith } from '../domain/person.ts';
import { madeNames } from '../domain/protected-term-names.fixture.ts';
import { scan } from '../domain/term-scan.ts';
import { prepareNames, protectedNames } from './protected-terms.ts';

const NAMES = 10_000;
const people = new Map(
  [...madeNames(NAMES)].map(({ full, short, given }, at) => {
    const id = idFrom<PersonId>(Uint8Array.from({ length: 16 }, (_, i) => (at >> (8 * i)) & 255));
    const names = [{ kind: 'used', full, short, given, lang: null }] as const;
    return [id, knownAs(personWith({ id, gender: 'unstated', group: false, names }), [])];
  }),
);

test('names are compiled beforehand in slices, and others have their turn meanwhile', { timeout: 60_000 }, async () => {
  const vault = {};
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await prepareNames(vault, people);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
  const names = protectedNames(vault, people);
  expect(protectedNames(vault, new Map(people))).toBe(names);
  const [name = { full: '' }] = madeNames(1);
  expect(scan(names.automaton, names.reader.read(`With ${name.full}.`)).length).toBeGreaterThan(0);
});

test('a name that changed meanwhile is compiled again', () => {
  const vault = {};
  const few = new Map([...people].slice(0, 3));
  const before = protectedNames(vault, few);
  const [[id, known] = [null, null]] = few;
  if (id === null || known === null) throw new Error('nobody');
  const names = known.person.names.map((each) => ({ ...each, given: 'Quetzalli' }));
  const changed = protectedNames(vault, new Map([...few, [id, { ...known, person: { ...known.person, names } }]]));
  expect(changed).not.toBe(before);
  expect(scan(changed.automaton, changed.reader.read('Quetzalli')).length).toBe(1);
});
