import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, PersonId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ScheduledRow } from './out-schema.ts';
import type { NewsroomTables } from './schema.ts';

/** A publication that was made ready, and waits for its instant in a sealed bundle (`press/schedule.ts`). */
export interface Scheduled {
  readonly id: string;
  readonly at: Instant;
  /** The IANA zone in which that was said: an instant means nothing to people without one. */
  readonly zone: string;
  readonly works: readonly WorkId[];
  /** The versions that were made ready. */
  readonly texts: readonly ScheduledText[];
  /** The marks of everyone behind it, as they were when it passed the gate (`vault/record-marks.ts`). */
  readonly marks: ReadonlyMap<PersonId, string>;
  /** Journalists may have it before, and ask this contact; `null`: nobody sees it before its instant. */
  readonly embargo: { readonly contact: string } | null;
}

export interface ScheduledText {
  readonly work: WorkId;
  readonly locale: Locale;
  readonly version: number;
}

export interface ScheduledOnFile extends Scheduled {
  readonly madeBy: AccountId | null;
  readonly madeAt: Instant;
  readonly state: ScheduledRow['state'];
  /** Of what was held back: the press's refusal as JSON, written by the press alone. */
  readonly why: string | null;
}

/** Puts it on file; in the same transaction what it takes the place of waits no longer. */
export async function addScheduled(
  zone: Zone<NewsroomTables>,
  scheduled: Scheduled,
  made: { readonly by: AccountId | null; readonly now: Instant; readonly replaces?: string | null | undefined },
): Promise<void> {
  const { id, at, works, texts, marks, embargo } = scheduled;
  await zone.db.transaction().execute(async (db) => {
    if (made.replaces != null) await putAwayIn(db, made.replaces);
    await db
      .insertInto('scheduled')
      .values({
        id,
        at,
        zone: scheduled.zone,
        works: JSON.stringify(works),
        texts: JSON.stringify(texts),
        marks: JSON.stringify([...marks]),
        embargo: embargo === null ? 0 : 1,
        contact: embargo?.contact ?? null,
        made_at: made.now,
        made_by: made.by,
        state: 'waiting',
        why: null,
      })
      .execute();
  });
}

/** What waits until `at` or a time before it; with `null`, all that waits. The first comes first. */
export async function scheduledUntil(zone: Zone<NewsroomTables>, at: Instant | null): Promise<ScheduledOnFile[]> {
  const rows = await zone.db
    .selectFrom('scheduled')
    .selectAll()
    .where('state', '=', 'waiting')
    .$if(at !== null, (query) => query.where('at', '<=', at ?? 0))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(scheduledFrom);
}

/** What was held back at its instant, and nobody has seen to. */
export async function heldBack(zone: Zone<NewsroomTables>): Promise<ScheduledOnFile[]> {
  const rows = await zone.db
    .selectFrom('scheduled')
    .selectAll()
    .where('state', '=', 'held-back')
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(scheduledFrom);
}

export async function scheduledById(zone: Zone<NewsroomTables>, id: string): Promise<ScheduledOnFile | null> {
  const row = await zone.db.selectFrom('scheduled').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : scheduledFrom(row);
}

/** `why`: why the press holds it back; `null` when it was released. What waits no longer stays as it is. */
export async function settleScheduled(zone: Zone<NewsroomTables>, id: string, why: string | null): Promise<void> {
  const state = why === null ? 'released' : 'held-back';
  await zone.db
    .updateTable('scheduled')
    .set({ state, why })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** It is to go out no more, or what became of it has been seen to. `false`: it waited no longer. */
export const putAway = (zone: Zone<NewsroomTables>, id: string): Promise<boolean> => putAwayIn(zone.db, id);

async function putAwayIn(db: Kysely<NewsroomTables>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('scheduled')
    .set({ state: 'put-away' })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'held-back'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** It goes out now: an embargo was broken. */
export async function bringForward(zone: Zone<NewsroomTables>, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  await zone.db
    .updateTable('scheduled')
    .set({ at: now })
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .where('at', '>', now)
    .execute();
}

/** How many publications were held back at their instant since this time. */
export async function heldBackSince(zone: Zone<NewsroomTables>, since: Instant): Promise<number> {
  const row = await zone.db
    .selectFrom('scheduled')
    .select(({ fn }) => fn.countAll<number | string>().as('number'))
    .where('state', '=', 'held-back')
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(row.number);
}

function scheduledFrom(row: Selectable<ScheduledRow>): ScheduledOnFile {
  return {
    id: row.id,
    at: row.at as Instant,
    zone: row.zone,
    works: JSON.parse(row.works) as WorkId[],
    texts: JSON.parse(row.texts) as ScheduledText[],
    marks: new Map(JSON.parse(row.marks) as [PersonId, string][]),
    embargo: row.embargo === 1 ? { contact: row.contact ?? '' } : null,
    madeBy: row.made_by as AccountId | null,
    madeAt: row.made_at as Instant,
    state: row.state,
    why: row.why,
  };
}
