import type { Transaction } from 'kysely';
import type { WorkId } from '../domain/id.ts';
import type { PublishedTables } from './schema.ts';

/** A work in one language, as it is kept: its number is its place in every list (`entry-order.ts`). */
export interface Entry {
  readonly entry: number;
  readonly work: string;
  readonly locale: string;
}

/** These works in every language that they are kept in. */
export async function entriesOf(db: Transaction<PublishedTables>, works: readonly WorkId[]): Promise<Entry[]> {
  if (works.length === 0) return [];
  return db
    .selectFrom('work')
    .select(['entry', 'work', 'locale'])
    .where('work', 'in', [...new Set(works)])
    .execute();
}

/**
 * Takes entries out of every table but the search index, the vocabulary (`index-changes.ts`) and the addresses. Returns
 * the files that they showed.
 */
export async function removeEntries(db: Transaction<PublishedTables>, entries: readonly Entry[]): Promise<string[]> {
  if (entries.length === 0) return [];
  const numbers = entries.map(({ entry }) => entry);
  const files = await db.deleteFrom('work_file').where('entry', 'in', numbers).returning('file').execute();
  for (const table of ['work_case', 'work_text', 'work_page', 'work'] as const)
    await db.deleteFrom(table).where('entry', 'in', numbers).execute();
  return files.map(({ file }) => file);
}
