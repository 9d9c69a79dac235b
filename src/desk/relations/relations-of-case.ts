import type { CaseEvent } from '../../domain/case-event.ts';
import type { Case, CaseRole } from '../../domain/case.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Roster } from '../../vault/roster.ts';
import type { Seen } from '../cases/seen-roster.ts';
import { isSeen } from '../officials/asked-office.ts';
import { addEvent, gather, type Gathering } from './gather.ts';
import type { Heading, Related } from './related.ts';

const UNDER: Readonly<Record<CaseRole, Heading>> = {
  'rights-holder': 'about',
  survivor: 'about',
  family: 'family',
  lawyer: 'helpers',
  partner: 'helpers',
  delegate: 'helpers',
  witness: 'witnesses',
  official: 'witnesses',
};

export interface CaseAsked {
  readonly roster: Roster;
  readonly sees: Pick<Seen, 'cases' | 'people'>;
  /** Nothing for those who read the outline alone. */
  readonly events: readonly CaseEvent[];
  readonly mayOffices: boolean;
}

/** Everyone and everything that a case stands in relation to, as far as the reader sees it. */
export function relationsOfCase(record: Case, asked: CaseAsked): Related[] {
  const gathering = gather();
  for (const { person, role: as } of record.people)
    gathering.add(person, { is: 'person', id: person }, UNDER[as], { is: 'role', as, of: null });
  // A strike or a verdict is on the timeline. Here is what somebody did.
  for (const event of asked.events) {
    const acts = event.acts.filter(({ by }) => by.length > 0);
    if (acts.length > 0) addEvent(gathering, event, acts, (official) => asked.sees.people.has(official));
  }
  if (asked.mayOffices) addOffices(gathering, record, asked);
  addOtherCases(gathering, record, asked);
  return gathering.done();
}

/** The offices that were asked for something for this case, or were met about it. */
function addOffices(gathering: Gathering, { id }: Case, { roster, sees }: CaseAsked): void {
  const concerns = ({ cases }: { readonly cases: Case['id'][] | readonly Case['id'][] }): boolean =>
    cases.includes(id) && isSeen(cases, sees.cases);
  const count = { asked: new Map<string, number>(), met: new Map<string, number>() };
  const offices = new Set<Parameters<typeof roster.offices.get>[0]>();
  for (const each of roster.commitments.values())
    if (concerns(each)) {
      offices.add(each.office);
      count.asked.set(each.office, (count.asked.get(each.office) ?? 0) + 1);
    }
  for (const each of roster.meetings.values())
    if (concerns(each))
      for (const office of new Set(each.received.map((one) => one.office))) {
        offices.add(office);
        count.met.set(office, (count.met.get(office) ?? 0) + 1);
      }
  for (const office of offices) {
    if (!roster.offices.has(office)) continue;
    for (const is of ['asked', 'met'] as const) {
      const times = count[is].get(office) ?? 0;
      if (times > 0) gathering.add(office, { is: 'office', id: office }, 'offices', { is, count: times });
    }
  }
}

/**
 * Cases with the same people, those with the people themselves before those with the same lawyer. Our own delegates are
 * in many cases, which says nothing of them.
 */
function addOtherCases(gathering: Gathering, record: Case, { sees }: CaseAsked): void {
  const here = new Map<PersonId, CaseRole>();
  for (const { person, role } of record.people) if (role !== 'delegate' && !here.has(person)) here.set(person, role);
  if (here.size === 0) return;
  const others: { readonly id: Case['id']; readonly people: PersonId[]; readonly close: boolean }[] = [];
  for (const other of sees.cases.values()) {
    if (other.id === record.id) continue;
    const both = other.people.filter(({ person, role }) => role !== 'delegate' && here.has(person));
    if (both.length === 0) continue;
    const close = both.some(({ person, role }) => isClose(role) && isClose(here.get(person) ?? 'delegate'));
    others.push({ id: other.id, people: [...new Set(both.map(({ person }) => person))], close });
  }
  for (const { id, people } of others.toSorted((a, b) => Number(b.close) - Number(a.close)))
    gathering.add(id, { is: 'case', id }, 'other-cases', { is: 'shares', people });
}

const isClose = (role: CaseRole): boolean => UNDER[role] === 'about' || UNDER[role] === 'family';
