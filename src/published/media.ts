import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { PublishedFile } from '../domain/published-work.ts';
import type { Zone } from '../platform/database/zone.ts';
import { publicNow } from './public-now.ts';
import type { PublishedTables } from './schema.ts';

/** Tells of files whose bytes lie in the media folder under their names. Before the works that show them are put. */
export async function putMedia(zone: Zone<PublishedTables>, files: readonly PublishedFile[]): Promise<void> {
  for (const file of files) {
    await zone.db
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
  if (orphans.length > 0) await db.deleteFrom('media').where('file', 'in', orphans).execute();
  return orphans;
}

async function filesInUse(db: Kysely<PublishedTables>, files: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('work_file').select('file').distinct().where('file', 'in', files).execute();
  return rows.map(({ file }) => file);
}
