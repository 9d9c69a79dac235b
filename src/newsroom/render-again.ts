import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** A work that is hidden until the press has rendered it again. */
export interface WaitingWork {
  readonly work: WorkId;
  readonly since: Instant;
  /** Why the press would not, last time, as its refusal in JSON; `null` where it has not tried. */
  readonly refused: string | null;
}

/** These works wait from now on to be rendered again. Who waits already, waits. */
export async function awaitRendering(
  zone: Zone<NewsroomTables>,
  works: readonly WorkId[],
  now: Instant,
): Promise<void> {
  for (let at = 0; at < works.length; at += AT_ONCE) {
    const rows = works.slice(at, at + AT_ONCE).map((work) => ({ work, since: now, refused: null }));
    await zone.db
      .insertInto('render_again')
      .values(rows)
      .onConflict((clash) => clash.column('work').doUpdateSet({ since: now, refused: null }))
      .execute();
  }
}

const AT_ONCE = 1000;

/** Every work that waits, those that wait longest first. */
export async function waitingWorks(zone: Zone<NewsroomTables>): Promise<WaitingWork[]> {
  const rows = await zone.db.selectFrom('render_again').selectAll().orderBy('since').orderBy('work').execute();
  return rows.map(({ work, since, refused }) => ({ work: work as WorkId, since: since as Instant, refused }));
}

/** Works that wait no longer: they were rendered, or they are gone. */
export async function forgetWaiting(zone: Zone<NewsroomTables>, works: readonly WorkId[]): Promise<void> {
  for (let at = 0; at < works.length; at += AT_ONCE)
    await zone.db
      .deleteFrom('render_again')
      .where('work', 'in', works.slice(at, at + AT_ONCE))
      .execute();
}

export async function noteRenderingRefused(zone: Zone<NewsroomTables>, work: WorkId, refused: string): Promise<void> {
  await zone.db.updateTable('render_again').set({ refused }).where('work', '=', work).execute();
}
