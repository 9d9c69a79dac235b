import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { CaseId, CommitmentId, EvidenceId, MeetingId, OfficeId, PersonId } from '../domain/id.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Office } from '../domain/office.ts';
import type { PersonHistory } from '../domain/person-history.ts';
import type { Person } from '../domain/person.ts';
import type { ListedEvidence } from './evidence-records.ts';
import { membersOf, type PersonWithBases } from './people.ts';

/** A person with what they said themselves. What the members of a group said stands with the members. */
export interface KnownPerson extends PersonHistory {
  readonly person: Person;
}

/**
 * The records that long tables are made of, as they are now: in memory alone, with the index and dropped with it
 * (`kept-index.ts`), so that a page of a table opens nothing and a list of a hundred thousand is in order at once.
 */
export interface Roster {
  readonly people: Map<PersonId, KnownPerson>;
  readonly cases: Map<CaseId, Case>;
  readonly offices: Map<OfficeId, Office>;
  readonly meetings: Map<MeetingId, Meeting>;
  readonly commitments: Map<CommitmentId, Commitment>;
  readonly evidence: Map<EvidenceId, ListedEvidence>;
  /** Orders that were asked for, by table and name (`roster-order.ts`). */
  readonly orders: Map<string, KeptOrder>;
  /** Rises with each change, for whoever keeps something made of it. */
  readonly changes: { count: number };
}

export type RosterTable = Exclude<keyof Roster, 'orders' | 'changes'>;

/** A record and what it is put in order by. */
export interface Placed {
  readonly id: string;
  readonly key: string;
}

/** The records of a table in an order that takes long to make: by names, as a language puts them. */
export interface KeptOrder {
  readonly table: RosterTable;
  placed: readonly Placed[];
  /** The ids of these: the same list for as long as nothing moves. */
  ids: readonly string[];
  /** What changed since: it is put in its place when the order is asked for next. */
  readonly stale: Set<string>;
  readonly made: Promise<void>;
}

export function emptyRoster(): Roster {
  return {
    people: new Map(),
    cases: new Map(),
    offices: new Map(),
    meetings: new Map(),
    commitments: new Map(),
    evidence: new Map(),
    orders: new Map(),
    changes: { count: 0 },
  };
}

/** A person as `peopleById` gives them. */
export function personIn({ people }: Roster, id: PersonId): PersonWithBases | null {
  const known = people.get(id);
  if (known === undefined) return null;
  const members = membersOf(known.person).map((person) => ({ person, bases: people.get(person)?.bases ?? [] }));
  return { ...known, members };
}
