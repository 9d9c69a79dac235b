import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { MediaId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { MediaDuty } from '../domain/media-duty.ts';
import type { Engine, Zone } from '../platform/database/zone.ts';
import { mediaById, type MediaItem } from './media.ts';
import { toldWith } from './media-search.ts';
import type { NewsroomTables } from './schema.ts';

/** What of the media library is asked for. */
export interface MediaAsked {
  readonly kind: 'picture' | 'film' | null;
  /** What is not done yet; `any`: anything at all. */
  readonly lacks: MediaDuty | 'any' | null;
  /** Used in this work, or in one of this mission. */
  readonly work: WorkId | null;
  readonly unused: boolean;
  /** Folded words, each of which begins a word of the alternative text or the caption in one language. */
  readonly words: readonly string[];
}

/** A page of the media that are asked for, the newest first, and how many there are. */
export async function listMedia(
  zone: Zone<NewsroomTables>,
  asked: MediaAsked,
  locales: readonly Locale[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly items: readonly MediaItem[]; readonly count: number }> {
  const narrowed = zone.db.selectFrom('media').where((row) => fits(row, zone.engine, asked, locales));
  const { count } = await narrowed
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  // Of an index alone (`media_lines`): whole rows are long, and the last page would read a hundred thousand of them.
  const page = await narrowed
    .select('id')
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  const found = await mediaById(
    zone,
    page.map(({ id }) => id as MediaId),
  );
  return { items: page.flatMap(({ id }) => found.get(id as MediaId) ?? []), count: Number(count) };
}

/** How many pictures and films there are at all. */
export async function countMedia(zone: Zone<NewsroomTables>): Promise<number> {
  const { count } = await zone.db
    .selectFrom('media')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

type Row = ExpressionBuilder<NewsroomTables, 'media'>;

function fits(
  row: Row,
  engine: Engine,
  { kind, lacks, work, unused, words }: MediaAsked,
  locales: readonly Locale[],
): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [sql<SqlBool>`1 = 1`];
  if (kind !== null) all.push(row('media.kind', '=', kind));
  if (lacks === 'any') all.push(row.or(DUTIES.map((duty) => isLacking(row, duty, locales))));
  else if (lacks !== null) all.push(isLacking(row, lacks, locales));
  if (unused) all.push(row.not(row.exists(uses(row))));
  if (work !== null) all.push(row('media.id', 'in', usedIn(row, work)));
  if (words.length > 0) all.push(sql<SqlBool>`media.id in (${toldWith(engine, words)})`);
  return row.and(all);
}

const DUTIES: readonly MediaDuty[] = ['alt', 'credit', 'licence', 'people', 'pixels'];

const uses = (row: Row) =>
  row.selectFrom('work_media as used').select('used.media').whereRef('used.media', '=', 'media.id');

/** Read once and not for each of the media. */
const usedIn = (row: Row, work: WorkId) =>
  row
    .selectFrom('work_media as used')
    .select('used.media')
    .where((used) =>
      used.or([
        used('used.work', '=', work),
        used('used.work', 'in', row.selectFrom('work').select('work.id').where('work.mission', '=', work)),
      ]),
    );

function isLacking(row: Row, duty: MediaDuty, locales: readonly Locale[]): Expression<SqlBool> {
  switch (duty) {
    case 'alt':
      return row.or(locales.map((locale) => row('media.described', 'not like', `% ${locale} %`)));
    case 'credit':
      return row.or(locales.map((locale) => row('media.credited', 'not like', `% ${locale} %`)));
    case 'licence':
      return row('media.licensed', '=', 0);
    case 'people':
      return row('media.people_said', '=', 0);
    case 'pixels':
      return row('media.pixels_seen', '=', 0);
  }
}
