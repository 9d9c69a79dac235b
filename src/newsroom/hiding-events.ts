import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { HidingEventRow, NewsroomTables } from './schema.ts';

/** A step of taking something off the site, or of stopping it, as it was taken. `reason`: of a proposal to end it. */
export interface HidingEvent {
  readonly at: Instant;
  readonly by: AccountId;
  readonly deed: HidingEventRow['deed'];
  readonly reason: string | null;
}

type Of = Pick<HidingEventRow, 'work' | 'scope'>;

/** Adds a step, in the transaction that takes it. Nothing here is ever changed or deleted. */
export async function noteHidingEvent(db: Kysely<NewsroomTables>, { work, scope }: Of, event: HidingEvent) {
  await db
    .insertInto('hiding_events')
    .values({ work, scope, ...event })
    .execute();
}

/** The steps for a work and a scope, the newest first: what is older than `before`, down to `from`, at most so many. */
export async function hidingEvents(
  { db }: Zone<NewsroomTables>,
  { work, scope }: { readonly work: WorkId; readonly scope: Of['scope'] },
  part: { readonly before: Instant | null; readonly from: Instant | null; readonly most: number },
): Promise<HidingEvent[]> {
  const { before, from, most } = part;
  const rows = await db
    .selectFrom('hiding_events')
    .select(['at', 'by', 'deed', 'reason'])
    .where('work', '=', work)
    .where('scope', '=', scope)
    .$if(before !== null, (query) => query.where('at', '<', Number(before)))
    .$if(from !== null, (query) => query.where('at', '>=', Number(from)))
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ at, by, ...row }) => ({ ...row, at: Number(at) as Instant, by: by as AccountId }));
}
