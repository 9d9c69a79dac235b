import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { buryAddresses } from './addresses.ts';
import { entriesOf, removeEntries } from './entries.ts';
import { nextGeneration } from './generation.ts';
import { changeIndex } from './index-changes.ts';
import { forgetUnusedFiles } from './media.ts';
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
    const taken = await entriesOf(db, works);
    const files = await removeEntries(db, taken);
    await buryAddresses(
      db,
      works.map((work) => ({ work, locale: null })),
    );
    await changeIndex(db, zone.engine, { taken, added: [] });
    return forgetUnusedFiles(db, files);
  });
  return { orphans };
}
