import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { foldedTerm, wordsIn } from '../domain/words.ts';
import type { StoryKind, WorkText } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import { notePetitionPage } from './petition-pages.ts';
import type { NewsroomTables } from './schema.ts';
import type { TranslationRow } from './work-lines-schema.ts';

/** A work in one language, as far as lists tell of it. */
export interface WorkLanguage {
  readonly work: WorkId;
  readonly locale: Locale;
  readonly title: string;
  readonly story: StoryKind | null;
  readonly slug: string;
  /** The newest version; 0 while there is only what is being typed. */
  readonly newest: number;
  readonly approved: number | null;
  /** Whether the work was first written in it. */
  readonly source: boolean;
  readonly changedAt: Instant;
}

/** A title in words; whoever and wherever is mentioned is `…`: nothing here knows their names. */
export const titleInWords = (title: readonly Inline[]): string =>
  title
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'note' ? '' : '…'))
    .join('')
    .trim();

/** The words that a title is found by, each between spaces. */
export function foldedWords(text: string, locale: string): readonly string[] {
  return wordsIn(text, locale)
    .map(({ start, end }) => foldedTerm(text.slice(start, end)))
    .filter((word) => word !== '');
}

/**
 * Notes what lists tell of a text, in the transaction that keeps it. `version`: the one it became; `null` while it is
 * only being typed.
 */
export async function noteLanguage(
  db: Kysely<NewsroomTables>,
  work: WorkId,
  text: WorkText,
  { version, now }: { readonly version: number | null; readonly now: Instant },
): Promise<void> {
  const { locale, slug, details } = text;
  const title = titleInWords(text.title);
  const line = {
    kind: details.kind,
    story: details.kind === 'story' ? details.story : null,
    slug,
    title,
    words: ` ${foldedWords(title, locale).join(' ')} `,
    changed_at: now,
  };
  const source = await db
    .selectFrom('work_languages')
    .select(['locale', 'newest'])
    .where('work', '=', work)
    .where('source', '=', 1)
    .executeTakeFirst();
  await db
    .insertInto('work_languages')
    .values({ work, locale, ...line, newest: version ?? 0, approved: null, source: source === undefined ? 1 : 0 })
    .onConflict((clash) =>
      clash.columns(['work', 'locale']).doUpdateSet(version === null ? line : { ...line, newest: version }),
    )
    .execute();
  if (source !== undefined && source.locale !== locale && version !== null)
    await assumeTranslated(db, { work, locale, source_locale: source.locale, source_version: source.newest, now });
  await notePetitionPage(db, work, text);
  if (source === undefined || source.locale === locale)
    await db.updateTable('work').set({ story: line.story, words: line.words }).where('id', '=', work).execute();
  await touchWork(db, work, now);
}

/** A translation of which nobody said from what it was made, was made from what there was when it was first kept. */
async function assumeTranslated(
  db: Kysely<NewsroomTables>,
  { now, ...mark }: Pick<TranslationRow, 'work' | 'locale' | 'source_locale' | 'source_version'> & { now: Instant },
): Promise<void> {
  await db
    .insertInto('translations')
    .values({ ...mark, marked_at: now, marked_by: null })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** Notes that a version was approved; an older one than the newest approved changes nothing. */
export async function noteApproved(
  db: Kysely<NewsroomTables>,
  work: WorkId,
  locale: Locale,
  version: number,
): Promise<void> {
  await db
    .updateTable('work_languages')
    .set({ approved: version })
    .where('work', '=', work)
    .where('locale', '=', locale)
    .where((row) => row.or([row('approved', 'is', null), row('approved', '<', version)]))
    .execute();
}

/** Notes when something of a work last changed. */
export async function touchWork(db: Kysely<NewsroomTables>, work: WorkId, now: Instant): Promise<void> {
  await db
    .updateTable('work')
    .set(({ eb, ref }) => ({
      changed_at: eb.case().when('changed_at', '<', now).then(now).else(ref('changed_at')).end(),
    }))
    .where('id', '=', work)
    .execute();
}

/** These works in each language that something was written in, the source first. */
export async function languagesOf(
  zone: Zone<NewsroomTables>,
  works: readonly WorkId[],
): Promise<Map<WorkId, WorkLanguage[]>> {
  if (works.length === 0) return new Map();
  const rows = await zone.db
    .selectFrom('work_languages')
    .selectAll()
    .where('work', 'in', works)
    .orderBy('source', 'desc')
    .orderBy('locale')
    .execute();
  const languages = rows.map((row) => ({
    work: row.work as WorkId,
    locale: row.locale as Locale,
    title: row.title,
    story: row.story as StoryKind | null,
    slug: row.slug,
    newest: row.newest,
    approved: row.approved,
    source: row.source === 1,
    changedAt: row.changed_at as Instant,
  }));
  return Map.groupBy(languages, ({ work }) => work);
}
