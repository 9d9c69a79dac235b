import type { Instant } from '../domain/date.ts';
import { parseId, type WorkId } from '../domain/id.ts';
import type { WorkKind } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** How far an organisation has come with its first texts. */
export interface BegunInNewsroom {
  readonly mission: boolean;
  readonly petition: boolean;
  /** The story or report that changed last; `null`: none is begun. `saved`: once at least since it was begun. */
  readonly story: { readonly id: WorkId; readonly saved: boolean } | null;
  /** Whether a story or report waits for a second reader, and whether any was ever found good. */
  readonly asked: boolean;
  readonly approved: boolean;
}

const TOLD: readonly WorkKind[] = ['story', 'report'];

/** When the first story or report went out; `null`: none has. */
export async function firstPublished({ db }: Zone<NewsroomTables>): Promise<Instant | null> {
  const row = await db
    .selectFrom('work')
    .select('published_at')
    .where('kind', 'in', TOLD)
    .where('published_at', 'is not', null)
    .orderBy('published_at')
    .limit(1)
    .executeTakeFirst();
  return row?.published_at == null ? null : (Number(row.published_at) as Instant);
}

export async function begunInNewsroom(zone: Zone<NewsroomTables>): Promise<BegunInNewsroom> {
  const { db } = zone;
  const has = async (kind: WorkKind): Promise<boolean> =>
    (await db.selectFrom('work').select('id').where('kind', '=', kind).limit(1).executeTakeFirst()) !== undefined;
  const last = await db
    .selectFrom('work')
    .select('id')
    .where('kind', 'in', TOLD)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const story = last === undefined ? null : parseId<WorkId>(last.id);
  const saved =
    story === null
      ? undefined
      : await db
          .selectFrom('text')
          .select('version')
          .where('work', '=', story)
          .where('version', '>', 1)
          .limit(1)
          .executeTakeFirst();
  const reviews = db
    .selectFrom('reviews')
    .innerJoin('work', 'work.id', 'reviews.work')
    .select('reviews.id')
    .where('work.kind', 'in', TOLD)
    .limit(1);
  const asked = await reviews.where('answered_at', 'is', null).executeTakeFirst();
  const approved = await reviews.where('answer', '=', 'approved').executeTakeFirst();
  return {
    mission: await has('mission'),
    petition: await has('petition'),
    story: story === null ? null : { id: story, saved: saved !== undefined },
    asked: asked !== undefined,
    approved: approved !== undefined,
  };
}
