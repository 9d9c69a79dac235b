import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkText } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { textFrom, type TextVersion } from './texts.ts';

/** The newest version of a work in each language, approved or not. */
export async function newestTexts(zone: Zone<NewsroomTables>, work: WorkId): Promise<TextVersion[]> {
  const rows = await newestOf(zone, [work]).selectAll('text').orderBy('text.locale').execute();
  return rows.map(textFrom);
}

/** The newest titles of these works, in each language. */
export async function newestTitles(
  zone: Zone<NewsroomTables>,
  works: readonly WorkId[],
): Promise<{ readonly work: WorkId; readonly locale: Locale; readonly title: WorkText['title'] }[]> {
  if (works.length === 0) return [];
  const rows = await newestOf(zone, works).selectAll('text').execute();
  return rows.map(textFrom).map(({ work, text }) => ({ work, locale: text.locale, title: text.title }));
}

function newestOf(zone: Zone<NewsroomTables>, works: readonly WorkId[]) {
  return zone.db
    .selectFrom('text')
    .innerJoin('work_languages', (join) =>
      join
        .onRef('work_languages.work', '=', 'text.work')
        .onRef('work_languages.locale', '=', 'text.locale')
        .onRef('work_languages.newest', '=', 'text.version'),
    )
    .where('text.work', 'in', works);
}

/** One version; `null` where there is none. */
export async function textVersion(
  zone: Zone<NewsroomTables>,
  work: WorkId,
  locale: Locale,
  version: number,
): Promise<TextVersion | null> {
  const row = await zone.db
    .selectFrom('text')
    .selectAll()
    .where('work', '=', work)
    .where('locale', '=', locale)
    .where('version', '=', version)
    .executeTakeFirst();
  return row === undefined ? null : textFrom(row);
}

/** A version without its words. */
export type VersionLine = Omit<TextVersion, 'text'> & { readonly locale: Locale };

/** Every version of a work, or of one language of it, the newest first: without the words, of which there may be many. */
export async function versionLines(
  zone: Zone<NewsroomTables>,
  work: WorkId,
  locale: Locale | null = null,
): Promise<VersionLine[]> {
  const rows = await zone.db
    .selectFrom('text')
    .select(['work', 'locale', 'version', 'state', 'author', 'written_at'])
    .where('work', '=', work)
    .$if(locale !== null, (query) => query.where('locale', '=', locale ?? ''))
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => {
    const { text: _, ...line } = textFrom({ ...row, content: '{}' });
    return { ...line, locale: row.locale as Locale };
  });
}
