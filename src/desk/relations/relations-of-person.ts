import type { CaseEvent } from '../../domain/case-event.ts';
import type { Case, CaseRole } from '../../domain/case.ts';
import type { PlainDate } from '../../domain/date.ts';
import type { CaseId, PersonId } from '../../domain/id.ts';
import { holderOn } from '../../domain/office.ts';
import type { Relation } from '../../domain/person.ts';
import type { Roster } from '../../vault/roster.ts';
import type { Seen } from '../cases/seen-roster.ts';
import { addEvent, gather, type Gathering } from './gather.ts';
import type { Heading, Kinship, Related } from './related.ts';

/** Seen from the other side: of whom I am the parent is my child. */
const BACKWARDS: Readonly<Record<Relation['is'], Kinship>> = {
  parent: 'child',
  child: 'parent',
  sibling: 'sibling',
  partner: 'partner',
  relative: 'relative',
  guardian: 'in-their-care',
  lawyer: 'client',
  colleague: 'colleague',
  member: 'group',
};

const UNDER: Readonly<Record<Kinship, Heading>> = {
  parent: 'family',
  child: 'family',
  sibling: 'family',
  partner: 'family',
  relative: 'family',
  guardian: 'family',
  'in-their-care': 'family',
  lawyer: 'close',
  client: 'close',
  colleague: 'close',
  member: 'groups',
  group: 'groups',
};

/** Who is in many cases for their work; to those whom a case is about, they are what that work is. */
const AT_WORK: ReadonlySet<CaseRole> = new Set<CaseRole>(['delegate', 'lawyer', 'partner', 'witness', 'official']);
const CONCERNED: ReadonlySet<CaseRole> = new Set<CaseRole>(['rights-holder', 'survivor']);

/** The cases of somebody in which it is looked for what was done to them or by them. */
export function casesToOpen(id: PersonId, cases: readonly Case[]): CaseId[] {
  const some = cases.filter(({ people }) =>
    people.some(({ person, role }) => person === id && (!AT_WORK.has(role) || role === 'official')),
  );
  return some.map((each) => each.id);
}

export interface PersonAsked {
  readonly roster: Roster;
  readonly sees: Pick<Seen, 'people'>;
  /** Of those that the reader sees the ones that this person is in, and what happened in `casesToOpen`. */
  readonly cases: readonly Case[];
  readonly events: readonly CaseEvent[];
  readonly today: PlainDate;
  readonly mayOffices: boolean;
}

/**
 * Everyone and everything that a person stands in relation to, as far as the reader sees it. Whom they do not see is left
 * out before anything is counted, and so is what only such a one's record says.
 */
export function relationsOfPerson(id: PersonId, asked: PersonAsked): Related[] {
  const gathering = gather();
  addKin(gathering, id, asked);
  for (const record of asked.cases) addCase(gathering, id, record, asked.cases.length === 1);
  for (const event of asked.events) {
    const mine = event.acts.filter(({ to, by }) => to.includes(id) || by.some(({ official }) => official === id));
    if (mine.length > 0)
      addEvent(gathering, event, mine, (official) => official !== id && asked.sees.people.has(official));
  }
  if (asked.mayOffices)
    for (const office of asked.roster.offices.values()) {
      if (!office.holders.some(({ person }) => person === id)) continue;
      const now = holderOn(office, asked.today) === id;
      gathering.add(office.id, { is: 'office', id: office.id }, 'offices', { is: 'held', now });
    }
  return gathering.done();
}

function addKin(gathering: Gathering, id: PersonId, { roster, sees }: PersonAsked): void {
  const add = (other: PersonId, as: Kinship): void =>
    gathering.add(other, { is: 'person', id: other }, UNDER[as], { is: 'kin', as });
  for (const { to, is } of roster.people.get(id)?.person.relations ?? []) if (sees.people.has(to)) add(to, is);
  for (const { person } of roster.people.values()) {
    if (person.relations.length === 0 || !sees.people.has(person.id)) continue;
    for (const { to, is } of person.relations) if (to === id) add(person.id, BACKWARDS[is]);
  }
}

function addCase(gathering: Gathering, id: PersonId, { id: of, people }: Case, only: boolean): void {
  const roles = people.filter(({ person }) => person === id).map(({ role }) => role);
  for (const as of roles) gathering.add(of, { is: 'case', id: of }, 'cases', { is: 'role', as, of: null });
  const works = roles.every((role) => AT_WORK.has(role));
  for (const { person, role } of people) {
    if (person === id || (works && !CONCERNED.has(role))) continue;
    const near = gathering.near(person);
    if (isPlain(near, role)) continue;
    const tie = { is: 'role', as: role, of: near !== null && !only ? of : null } as const;
    gathering.add(person, { is: 'person', id: person }, 'same-cases', tie, near === null ? of : null);
  }
}

/** Whether what somebody is to a person says what they are in that person's case: a mother is family there. */
const isPlain = (heading: Heading | null, role: CaseRole): boolean =>
  (heading === 'family' && role === 'family') || (heading === 'close' && (role === 'lawyer' || CONCERNED.has(role)));
