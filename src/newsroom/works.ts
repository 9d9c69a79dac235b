import type { Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Work } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables, WorkRow } from './schema.ts';

/** A work in the newsroom, published or not. */
export interface WorkOnFile {
  readonly work: Work;
  readonly publishedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/** The works asked for, in that order; unknown ones are missing. */
export async function worksById(zone: Zone<NewsroomTables>, ids: readonly WorkId[]): Promise<WorkOnFile[]> {
  if (ids.length === 0) return [];
  const rows = await zone.db.selectFrom('work').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [fromRow(row)];
  });
}

/** Whether what lacks or lags of it in a language is to be translated first. */
export async function isUrgent(zone: Zone<NewsroomTables>, work: WorkId): Promise<boolean> {
  const row = await zone.db.selectFrom('work').select('urgent').where('id', '=', work).executeTakeFirst();
  return row?.urgent === 1;
}

export async function countWorks(zone: Zone<NewsroomTables>): Promise<number> {
  const { count } = await zone.db
    .selectFrom('work')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Every work of a kind of which there are few, what changed last first. */
export async function everyOfKind(zone: Zone<NewsroomTables>, kind: 'mission' | 'campaign'): Promise<WorkId[]> {
  const rows = await zone.db
    .selectFrom('work')
    .select('id')
    .where('kind', '=', kind)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id as WorkId);
}

function fromRow(row: Selectable<WorkRow>): WorkOnFile {
  return {
    work: JSON.parse(row.facts) as Work,
    publishedAt: row.published_at as Instant | null,
    withdrawnAt: row.withdrawn_at as Instant | null,
  };
}
