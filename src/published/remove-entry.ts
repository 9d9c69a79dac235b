import type { Transaction } from 'kysely';
import type { PublishedTables } from './schema.ts';

/**
 * Takes one work in one language out of every table but the search index, the vocabulary (`index-changes.ts`) and the
 * addresses. Returns the files that it showed.
 */
export async function removeEntry(db: Transaction<PublishedTables>, entry: number): Promise<string[]> {
  const files = await db.deleteFrom('work_file').where('entry', '=', entry).returning('file').execute();
  await db.deleteFrom('work_case').where('entry', '=', entry).execute();
  await db.deleteFrom('work_text').where('entry', '=', entry).execute();
  await db.deleteFrom('work_page').where('entry', '=', entry).execute();
  await db.deleteFrom('work').where('entry', '=', entry).execute();
  return files.map(({ file }) => file);
}
