import type { Kysely } from 'kysely';
import type { MediaId, WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { mediaIn } from '../domain/media-in-text.ts';
import type { Work, WorkText } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Notes which media stand in a version of a text, in the transaction that keeps it. */
export async function noteMediaOfText(
  db: Kysely<NewsroomTables>,
  work: WorkId,
  text: WorkText,
  version: number,
): Promise<void> {
  await put(db, work, text.locale, version, mediaIn(text));
}

/** The version of what is being typed, which is none yet. */
const TYPED = 0;

/** The same of a text that is being typed, or of none any more. */
export async function noteMediaOfTyped(
  db: Kysely<NewsroomTables>,
  { work, locale }: { readonly work: WorkId; readonly locale: Locale },
  text: WorkText | null,
): Promise<void> {
  await db
    .deleteFrom('work_media')
    .where('work', '=', work)
    .where('locale', '=', locale)
    .where('version', '=', TYPED)
    .execute();
  if (text !== null) await put(db, work, locale, TYPED, mediaIn(text));
}

/** The same of the picture that a work has in every language. */
export async function noteMediaOfWork(db: Kysely<NewsroomTables>, { id, picture }: Work): Promise<void> {
  await db.deleteFrom('work_media').where('work', '=', id).where('locale', '=', '').execute();
  await put(db, id, '', 0, picture === null ? [] : [picture]);
}

async function put(
  db: Kysely<NewsroomTables>,
  work: WorkId,
  locale: string,
  version: number,
  shown: readonly MediaId[],
): Promise<void> {
  const rows = [...new Set(shown)].map((media) => ({ work, locale, version, media }));
  if (rows.length > 0) await db.insertInto('work_media').values(rows).execute();
}

/** Where a media item is used. */
export interface Usage {
  /** Works that show it as they are approved, in the newest version of a text, as it is being typed, or with all their texts. */
  readonly works: readonly WorkId[];
  /** Works of which only an earlier version shows it. */
  readonly earlier: readonly WorkId[];
  /** Films that open with it. */
  readonly films: readonly MediaId[];
}

/** Where it stands, its films among them: who shows a film shows its opening picture. */
export async function usageOf(zone: Zone<NewsroomTables>, media: MediaId): Promise<Usage> {
  const films = await filmsOpeningWith(zone, media);
  const rows = await zone.db
    .selectFrom('work_media')
    .leftJoin('work_languages', (join) =>
      join
        .onRef('work_languages.work', '=', 'work_media.work')
        .onRef('work_languages.locale', '=', 'work_media.locale'),
    )
    .select(['work_media.work', 'work_media.locale', 'work_media.version', 'newest', 'approved'])
    .where('media', 'in', [media, ...films])
    .execute();
  const current = rows.filter(
    ({ locale, version, newest, approved }) =>
      locale === '' || version === TYPED || version === newest || version === approved,
  );
  const works = new Set(current.map(({ work }) => work as WorkId));
  const earlier = new Set(rows.map(({ work }) => work as WorkId).filter((work) => !works.has(work)));
  return { works: [...works], earlier: [...earlier], films };
}

async function filmsOpeningWith(zone: Zone<NewsroomTables>, media: MediaId): Promise<MediaId[]> {
  const rows = await zone.db.selectFrom('media').select('id').where('poster', '=', media).execute();
  return rows.map(({ id }) => id as MediaId);
}
