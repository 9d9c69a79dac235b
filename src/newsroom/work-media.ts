import type { Kysely } from 'kysely';
import type { MediaId, WorkId } from '../domain/id.ts';
import { mediaIn } from '../domain/media-in-text.ts';
import type { Work, WorkText } from '../domain/work.ts';
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
