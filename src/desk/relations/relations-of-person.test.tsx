import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Case } from '../../domain/case.ts';
import type { PlainDate } from '../../domain/date.ts';
import { idFrom, type CaseId, type PersonId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import { personWith, type Person, type Relation } from '../../domain/person.ts';
import { renderPage } from '../../pages/document.tsx';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { emptyRoster } from '../../vault/roster.ts';
import { record } from '../../vault/scratch-vault.ts';
import { chosenOf } from './chosen.ts';
import type { Kinship } from './related.ts';
import { relationsOfPerson } from './relations-of-person.ts';
import { Relations } from './relations-section.tsx';
import { sayRelated } from './said.ts';

const id = <T extends PersonId | CaseId>(): T => idFrom<T>(randomBytes(16));
const somebody = (relations: readonly Relation[] = []): Person =>
  personWith({
    id: id<PersonId>(),
    gender: 'unstated',
    group: false,
    names: [{ kind: 'used', full: 'Xiomara Quetzalli Canario', short: null, given: null, lang: null }],
    relations,
  });

function world(people: readonly Person[], cases: readonly Case[] = []) {
  const roster = emptyRoster();
  for (const person of people) roster.people.set(person.id, { person, bases: [], approvals: [], events: [] } as never);
  for (const each of cases) roster.cases.set(each.id, each);
  const seen = { people: new Set(people.map((each) => each.id)) };
  const today = '2026-03-02' as PlainDate;
  return { roster, sees: seen, cases, events: [], today, mayOffices: true };
}

test.each<[Relation['is'], Kinship]>([
  ['parent', 'child'],
  ['child', 'parent'],
  ['sibling', 'sibling'],
  ['guardian', 'in-their-care'],
  ['lawyer', 'client'],
  ['member', 'group'],
])('who has somebody as %s is to them: %s', (is, as) => {
  const her = somebody();
  const other = somebody([{ to: her.id, is }]);
  const [found] = relationsOfPerson(her.id, world([her, other]));
  expect(found?.subject).toEqual({ is: 'person', id: other.id });
  expect(found?.ties).toEqual([{ is: 'kin', as }]);
});

test('what both records say is there once', () => {
  const [a, b] = [somebody(), somebody()];
  const mother = { ...a, relations: [{ to: b.id, is: 'child' as const }] };
  const child = { ...b, relations: [{ to: a.id, is: 'parent' as const }] };
  expect(relationsOfPerson(b.id, world([mother, child]))).toMatchObject([{ ties: [{ is: 'kin', as: 'parent' }] }]);
});

test('somebody at work in a case is told of those whom it is about, not of their families', () => {
  const [lawyer, survivor, aunt] = [somebody(), somebody(), somebody()];
  const people = [
    { person: lawyer.id, role: 'lawyer' as const },
    { person: survivor.id, role: 'survivor' as const },
    { person: aunt.id, role: 'family' as const },
  ];
  const asked = world([lawyer, survivor, aunt], [{ ...record, people }]);
  const keys = (of: Person): string[] => relationsOfPerson(of.id, asked).map(({ key }) => key);
  expect(keys(lawyer)).toEqual([record.id, survivor.id]);
  expect(keys(survivor)).toEqual([record.id, lawyer.id, aunt.id]);
});

test('among 5,000 people, all of them in a group and in a case with somebody, the picture takes less than 20 ms', () => {
  const her = somebody();
  const others = Array.from({ length: 5000 }, () => somebody([{ to: her.id, is: 'relative' }]));
  const group = { ...her, group: true, relations: others.map(({ id: to }) => ({ to, is: 'member' as const })) };
  const inIt = { ...record, people: [her, ...others].map(({ id: person }) => ({ person, role: 'survivor' as const })) };
  const asked = world([group, ...others], [inIt]);
  const locale = 'en' as Locale;
  const language = { locale, say: catalogueFor(locale) };
  const personOf = (of: PersonId): Person | null => asked.roster.people.get(of)?.person ?? null;
  const words = {
    language,
    roster: asked.roster,
    personOf,
    nameOf: (of: PersonId) => personOf(of)?.names[0]?.full ?? null,
  };
  const draw = (): string => {
    const { shown, others: more } = chosenOf(relationsOfPerson(her.id, asked));
    const said = shown.map((each) => sayRelated(each, words));
    const view = { language, middle: { name: 'Canario', note: '' }, shown: said, others: more, all: '/', empty: '' };
    return String(renderPage(<Relations view={view} />));
  };
  expect(draw()).toContain('and 4,976 others');
  const times = Array.from({ length: 9 }, () => {
    // Of the processor: whoever else keeps it busy is no fault of the picture.
    const start = process.cpuUsage();
    draw();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(20);
});
