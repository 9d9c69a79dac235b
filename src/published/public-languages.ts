import { sql } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { plainText, type WorkSummary } from '../domain/published-work.ts';
import type { Zone } from '../platform/database/zone.ts';
import { publicNow } from './public-now.ts';
import type { PublishedTables } from './schema.ts';
import { readStored } from './stored-work.ts';

/** A language in which a work can be read now. */
export interface PublicLanguage {
  readonly work: WorkId;
  readonly locale: Locale;
  readonly publishedAt: Instant;
}

/** The languages in which these works can be read now. */
export async function publicLanguages(
  zone: Zone<PublishedTables>,
  works: readonly WorkId[],
  now: Instant,
): Promise<PublicLanguage[]> {
  if (works.length === 0) return [];
  const rows = await zone.db
    .selectFrom('work')
    .select(['work', 'locale', 'published_at'])
    .where('work', 'in', works)
    .where(publicNow(now))
    .execute();
  return rows.map((row) => ({
    work: row.work as WorkId,
    locale: row.locale as Locale,
    publishedAt: row.published_at as Instant,
  }));
}

/** Every language of every work that can be read now, each `work locale`, as a JSON list: there are very many. */
export async function everyPublic(zone: Zone<PublishedTables>, now: Instant): Promise<string> {
  const all = zone.engine === 'sqlite' ? sql`json_group_array` : sql`json_agg`;
  const { list } = await zone.db
    .selectFrom('work')
    .select(sql<string | null>`cast(${all}(work || ' ' || locale) as text)`.as('list'))
    .where(publicNow(now))
    .executeTakeFirstOrThrow();
  return list ?? '[]';
}

/** The titles of these works as readers see them now, each `work locale`. */
export async function publicTitles(
  zone: Zone<PublishedTables>,
  works: readonly WorkId[],
  now: Instant,
): Promise<Map<string, string>> {
  if (works.length === 0) return new Map();
  const rows = await zone.db
    .selectFrom('work')
    .innerJoin('work_text', 'work_text.entry', 'work.entry')
    .select(['work', 'locale', 'version', 'summary'])
    .where(publicNow(now))
    .where('work', 'in', works)
    .execute();
  return new Map(
    rows.map(({ work, locale, version, summary }) => [
      `${work} ${locale}`,
      plainText(readStored<WorkSummary>(version, summary).title),
    ]),
  );
}

/** A language in which a work lies here, whether readers see it now or not. */
export interface LanguageThere {
  readonly work: WorkId;
  readonly locale: Locale;
  readonly slug: string;
  readonly modifiedAt: Instant;
}

export async function languagesThere(zone: Zone<PublishedTables>, works: readonly WorkId[]): Promise<LanguageThere[]> {
  if (works.length === 0) return [];
  const rows = await zone.db
    .selectFrom('work')
    .select(['work', 'locale', 'slug', 'modified_at'])
    .where('work', 'in', works)
    .orderBy('work')
    .orderBy('locale')
    .execute();
  return rows.map((row) => ({
    work: row.work as WorkId,
    locale: row.locale as Locale,
    slug: row.slug,
    modifiedAt: row.modified_at as Instant,
  }));
}
