import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Which version of the source a translation agrees with. */
export interface TranslationMark {
  readonly locale: Locale;
  readonly sourceLocale: Locale;
  readonly sourceVersion: number;
  readonly at: Instant;
  readonly by: AccountId | null;
}

/** What is known of a work's translations, by their languages. */
export async function translationMarks(
  zone: Zone<NewsroomTables>,
  work: WorkId,
): Promise<Map<Locale, TranslationMark>> {
  const rows = await zone.db.selectFrom('translations').selectAll().where('work', '=', work).execute();
  return new Map(
    rows.map((row) => [
      row.locale as Locale,
      {
        locale: row.locale as Locale,
        sourceLocale: row.source_locale as Locale,
        sourceVersion: row.source_version,
        at: row.marked_at as Instant,
        by: row.marked_by as AccountId | null,
      },
    ]),
  );
}
