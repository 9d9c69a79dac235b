import type { Act } from './act.ts';
import type { PartialDate } from './date.ts';
import type { CaseId, EventId, PersonId, PlaceId } from './id.ts';
import type { Source, Verification } from './statement.ts';

/**
 * An event of a case as the events standard format has it: acts (who did what to whom), where, when with precision,
 * who says so and how well it is verified, and what anyone did about it. One row each: adding one is one short write.
 */
export interface CaseEvent {
  readonly id: EventId;
  readonly case: CaseId;
  readonly title: string;
  readonly text: string;
  readonly on: PartialDate | null;
  /** Of what went on: the date it ended. */
  readonly until: PartialDate | null;
  readonly place: PlaceId | null;
  readonly acts: readonly Act[];
  readonly sources: readonly Source[];
  readonly verification: Verification;
  readonly interventions: readonly Intervention[];
}

/** What somebody did about an event: a complaint, medical help, a visit. */
export interface Intervention {
  readonly on: PartialDate | null;
  readonly by: string;
  readonly text: string;
}

/** The order of time. A year alone comes before its months, a month before its days, what has no date at the end. */
export function timelineOf(events: readonly CaseEvent[]): CaseEvent[] {
  return events.toSorted((a, b) => compare(a.on ?? LAST, b.on ?? LAST) || compare(a.id, b.id));
}

const LAST = '~';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everyone who is named by id in an event. */
export function peopleIn(event: CaseEvent): PersonId[] {
  const acts = event.acts.flatMap(({ to, by }) => [...to, ...by.map(({ official }) => official)]);
  const all = [...acts, ...event.sources.map(({ by }) => by)];
  return [...new Set(all.filter((person) => person !== null))];
}
