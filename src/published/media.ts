import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { PublishedFile } from '../domain/published-work.ts';
import type { Zone } from '../platform/database/zone.ts';
import { publicNow } from './public-now.ts';
import type { PublishedTables } from './schema.ts';

/** Tells of files whose bytes lie in the media folder under their names. */
export async function putMedia(db: Kysely<PublishedTables>, files: readonly PublishedFile[]): Promise<void> {
  for (const file of files) {
    await db
      .insertInto('media')
      .values({ file: file.file, json: JSON.stringify(file) })
      .onConflict((clash) => clash.column('file').doNothing())
      .execute();
  }
}

/** A file by its name, while a work that is public now shows it; else `null`. */
export async function mediaFile(
  zone: Zone<PublishedTables>,
  file: string,
  now: Instant,
): Promise<PublishedFile | null> {
  if (file.includes('\0')) return null;
  const row = await zone.db
    .selectFrom('media')
    .select('json')
    .where('file', '=', file)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('work_file')
          .innerJoin('work', 'work.entry', 'work_file.entry')
          .select('work.entry')
          .where('work_file.file', '=', file)
          .where(publicNow(now)),
      ),
    )
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.json) as PublishedFile);
}

/** Of these files, forgets those that no work shows any more, and tells which they were. */
export async function forgetUnusedFiles(db: Transaction<PublishedTables>, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return [];
  const used = new Set(await filesInUse(db, files));
  const orphans = [...new Set(files)].filter((file) => !used.has(file));
  for (const some of chunksOf(orphans)) {
    await db.deleteFrom('media').where('file', 'in', some).execute();
    // Kept until their bytes are gone: whoever ought to delete them may be stopped before.
    await db
      .insertInto('orphan')
      .values(some.map((file) => ({ file })))
      .onConflict((clash) => clash.doNothing())
      .execute();
  }
  return orphans;
}

/** Of these files, those that some work shows, hidden or not. */
export async function filesInUse(db: Kysely<PublishedTables>, files: readonly string[]): Promise<string[]> {
  const used: string[] = [];
  for (const some of chunksOf(files)) {
    const rows = await db.selectFrom('work_file').select('file').distinct().where('file', 'in', some).execute();
    used.push(...rows.map(({ file }) => file));
  }
  return used;
}

/** Files whose bytes are to be deleted, unless a work shows them again. */
export async function orphanFiles(zone: Zone<PublishedTables>): Promise<string[]> {
  const rows = await zone.db.selectFrom('orphan').select('file').execute();
  return rows.map(({ file }) => file);
}

export async function forgetOrphans(zone: Zone<PublishedTables>, files: readonly string[]): Promise<void> {
  for (const some of chunksOf(files)) await zone.db.deleteFrom('orphan').where('file', 'in', some).execute();
}

/** Parts small enough for one statement. */
function* chunksOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += 1000) yield all.slice(at, at + 1000);
}
