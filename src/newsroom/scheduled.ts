import type { Instant } from '../domain/date.ts';
import type { AccountId, PersonId, WorkId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** A publication that was made ready, and waits for its instant in a sealed bundle (`press/schedule.ts`). */
export interface Scheduled {
  readonly id: string;
  readonly at: Instant;
  readonly works: readonly WorkId[];
  /** The marks of everyone behind it, as they were when it passed the gate (`vault/record-marks.ts`). */
  readonly marks: ReadonlyMap<PersonId, string>;
}

export async function addScheduled(
  zone: Zone<NewsroomTables>,
  { id, at, works, marks }: Scheduled,
  made: { readonly by: AccountId | null; readonly now: Instant },
): Promise<void> {
  await zone.db
    .insertInto('scheduled')
    .values({
      id,
      at,
      works: JSON.stringify(works),
      marks: JSON.stringify([...marks]),
      made_at: made.now,
      made_by: made.by,
      state: 'waiting',
      why: null,
    })
    .execute();
}

/** What waits until `at` or a time before it; with `null`, all that waits. The first comes first. */
export async function scheduledUntil(zone: Zone<NewsroomTables>, at: Instant | null): Promise<Scheduled[]> {
  const rows = await zone.db
    .selectFrom('scheduled')
    .select(['id', 'at', 'works', 'marks'])
    .where('state', '=', 'waiting')
    .$if(at !== null, (query) => query.where('at', '<=', at ?? 0))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at as Instant,
    works: JSON.parse(row.works) as WorkId[],
    marks: new Map(JSON.parse(row.marks) as [PersonId, string][]),
  }));
}

/** `why`: the press's word for holding it back; `null` when it was released. */
export async function settleScheduled(zone: Zone<NewsroomTables>, id: string, why: string | null): Promise<void> {
  const state = why === null ? 'released' : 'held-back';
  await zone.db.updateTable('scheduled').set({ state, why }).where('id', '=', id).execute();
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
