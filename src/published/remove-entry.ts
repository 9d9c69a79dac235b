import type { Transaction } from 'kysely';
import type { Engine } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';
import { takeFromIndex } from './search-index.ts';

interface Removed {
  /** The folded words that the entry had, still counted in the vocabulary. */
  readonly words: Set<string>;
  /** The files that it showed. */
  readonly files: string[];
}

/** Takes one work in one language out of every table but the vocabulary and the addresses. */
export async function removeEntry(
  db: Transaction<PublishedTables>,
  engine: Engine,
  { entry, locale }: { entry: number; locale: string },
): Promise<Removed> {
  const files = await db.deleteFrom('work_file').where('entry', '=', entry).returning('file').execute();
  await db.deleteFrom('work_case').where('entry', '=', entry).execute();
  await db.deleteFrom('work_text').where('entry', '=', entry).execute();
  await db.deleteFrom('work_page').where('entry', '=', entry).execute();
  await db.deleteFrom('work').where('entry', '=', entry).execute();
  const words = await takeFromIndex(db, engine, entry, locale);
  return { words, files: files.map(({ file }) => file) };
}
