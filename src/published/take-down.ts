import type { Transaction } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { buryAddresses } from './addresses.ts';
import { nextGeneration } from './generation.ts';
import { changeIndex, noIndexChanges, type IndexChanges } from './index-changes.ts';
import { forgetUnusedFiles } from './media.ts';
import { removeEntry } from './remove-entry.ts';
import type { PublishedTables } from './schema.ts';

/**
 * Withdraws works in every language. Rows and search entries go; of every address that they ever had, a hash stays,
 * which answers 410 and never leads anywhere. What they leave behind in the file of SQLite is for `sweep`.
 *
 * @returns names of files that no work shows any more: their bytes are for the caller to delete.
 */
export async function takeDown(
  zone: Zone<PublishedTables>,
  works: readonly WorkId[],
  _now: Instant,
): Promise<{ orphans: readonly string[] }> {
  const orphans = await zone.db.transaction().execute(async (db) => {
    await nextGeneration(db);
    const files: string[] = [];
    const changes = noIndexChanges();
    for (const work of works) files.push(...(await takeDownWork(db, changes, work)));
    await changeIndex(db, zone.engine, changes);
    return forgetUnusedFiles(db, files);
  });
  return { orphans };
}

async function takeDownWork(db: Transaction<PublishedTables>, changes: IndexChanges, work: WorkId): Promise<string[]> {
  const entries = await db.selectFrom('work').select(['entry', 'locale']).where('work', '=', work).execute();
  const files: string[] = [];
  for (const entry of entries) {
    files.push(...(await removeEntry(db, entry.entry)));
    changes.taken.push(entry);
  }
  await buryAddresses(db, work);
  return files;
}
