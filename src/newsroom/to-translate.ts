import { sql, type SqlBool } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { StoryKind, WorkKind } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Something that waits to be translated into a language. */
export interface WaitingTranslation {
  readonly work: WorkId;
  readonly kind: WorkKind;
  readonly story: StoryKind | null;
  readonly source: Locale;
  readonly urgent: boolean;
  /** When its source last changed. */
  readonly changedAt: Instant;
  /** `missing`: nothing of it is written. `begun`: no version was ever approved. `behind`: the source is ahead of it. */
  readonly is: 'missing' | 'begun' | 'behind';
  /** The version of the source that it was made from, and the newest that is approved. */
  readonly made: number | null;
  readonly now: number;
}

/** What is approved or public and lacks or lags in a language: what is urgent first, then what changed last; and how much. */
export async function toTranslate(
  zone: Zone<NewsroomTables>,
  locale: Locale,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly waiting: readonly WaitingTranslation[]; readonly count: number }> {
  const rows = await lacking(zone, locale)
    .select([
      'source.work',
      'work.kind',
      'work.story',
      'source.locale',
      'source.changed_at',
      'source.approved as now',
      'work.urgent',
      'theirs.approved',
      'mark.source_version',
    ])
    .select(sql<number>`case when theirs.work is null then 0 else 1 end`.as('there'))
    // Counted on the way: to look for them twice takes twice as long.
    .select(sql<number | string>`count(*) over ()`.as('all'))
    .orderBy('work.urgent', 'desc')
    .orderBy('source.changed_at', 'desc')
    .orderBy('source.work')
    .limit(limit)
    .offset(offset)
    .execute();
  const waiting = rows.map((row): WaitingTranslation => ({
    work: row.work as WorkId,
    kind: row.kind as WorkKind,
    story: row.story as StoryKind | null,
    source: row.locale as Locale,
    urgent: row.urgent === 1,
    changedAt: row.changed_at as Instant,
    is: row.there === 0 ? 'missing' : row.approved === null ? 'begun' : 'behind',
    made: row.source_version,
    now: row.now ?? 0,
  }));
  return { waiting, count: Number(rows[0]?.all ?? 0) };
}

function lacking(zone: Zone<NewsroomTables>, locale: Locale) {
  return zone.db
    .selectFrom('work_languages as source')
    .innerJoin('work', 'work.id', 'source.work')
    .leftJoin('work_languages as theirs', (join) =>
      join.onRef('theirs.work', '=', 'source.work').on('theirs.locale', '=', locale),
    )
    .leftJoin('translations as mark', (join) =>
      join.onRef('mark.work', '=', 'source.work').on('mark.locale', '=', locale),
    )
    .where('source.source', '=', 1)
    .where('source.approved', 'is not', null)
    .where('source.locale', '<>', locale)
    .where('work.withdrawn_at', 'is', null)
    .where(sql<SqlBool>`(theirs.approved is null or coalesce(mark.source_version, 0) < source.approved)`);
}
