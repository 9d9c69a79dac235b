import type { WorkId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { asAddress, buryAddresses, takeAddresses } from './addresses.ts';
import { nextGeneration } from './generation.ts';
import type { PublishedTables } from './schema.ts';

/**
 * From every earlier address of a work nothing leads to it any more: of each a hash stays, and it answers 410. Where it
 * lies now it stays.
 */
export async function closeFormerAddresses(zone: Zone<PublishedTables>, work: WorkId): Promise<void> {
  await zone.db.transaction().execute(async (db) => {
    // First: its row is the lock that lets one writer in at a time.
    await nextGeneration(db);
    const own = await db.selectFrom('work').select(['kind', 'locale', 'slug']).where('work', '=', work).execute();
    await buryAddresses(db, [{ work, locale: null }]);
    await takeAddresses(
      db,
      own.map((row) => ({ ...asAddress(row), work })),
    );
  });
}
