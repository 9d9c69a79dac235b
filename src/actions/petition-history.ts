import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, PetitionId } from '../domain/id.ts';
import type { PetitionTerms } from '../domain/petition.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables, PetitionHistoryTable } from './schema.ts';

/** What can be changed of a petition beside its state. */
export interface PetitionSet extends PetitionTerms {
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
}

/** Of what was changed: from what, and to what. */
export type PetitionChanges = {
  readonly [Field in keyof PetitionSet]?: readonly [PetitionSet[Field], PetitionSet[Field]];
};

/** One change of a petition, as it was made. */
export interface PetitionEvent {
  readonly at: Instant;
  /** `null`: nobody by hand. */
  readonly by: AccountId | null;
  readonly deed: PetitionHistoryTable['deed'];
  /** Of a petition that was held or let go on: its page, or what its people ask for. */
  readonly cause: PetitionHistoryTable['cause'];
  readonly changes: PetitionChanges;
}

/**
 * Adds a change to what became of a petition, in the transaction that makes it. Nothing here is ever changed or deleted,
 * nothing of it is public, and it holds no word of anybody: reasons lie in the newsroom, where the site does not read.
 */
export async function noteHistory(
  db: Kysely<ActionsTables>,
  petitions: readonly PetitionId[],
  { changes, ...event }: PetitionEvent,
): Promise<void> {
  const rows = petitions.map((petition) => ({ petition, ...event, changes: JSON.stringify(changes) }));
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await db
      .insertInto('petition_history')
      .values(rows.slice(at, at + AT_ONCE))
      .execute();
}

/** Fewer than SQLite takes values in one statement. */
const AT_ONCE = 1000;

/** What is different, with what it was. */
export function changesBetween(before: PetitionSet, after: PetitionSet): PetitionChanges {
  const fields = ['opensAt', 'closesAt', 'goal', 'exposure', 'addresseeCountry', 'keepDays'] as const;
  return Object.fromEntries(
    fields.filter((field) => before[field] !== after[field]).map((field) => [field, [before[field], after[field]]]),
  );
}

/** Which part of a history is read: what is older than an instant, at most so many, or down to an instant. */
export interface HistoryPart {
  readonly before: Instant | null;
  readonly from: Instant | null;
  readonly most: number;
}

/** What became of a petition, the newest first. */
export async function petitionHistory(
  { db }: Zone<ActionsTables>,
  petition: PetitionId,
  { before, from, most }: HistoryPart,
): Promise<PetitionEvent[]> {
  const rows = await db
    .selectFrom('petition_history')
    .selectAll()
    .where('petition', '=', petition)
    .$if(before !== null, (query) => query.where('at', '<', Number(before)))
    .$if(from !== null, (query) => query.where('at', '>=', Number(from)))
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ at, by, deed, cause, changes }) => ({
    at: Number(at) as Instant,
    by,
    deed,
    cause,
    changes: JSON.parse(changes) as PetitionChanges,
  }));
}
