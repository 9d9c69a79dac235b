import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';

/** Works that rest on a consent which has ended: readers see them no more, and they lie there all the same. */
export async function expiredWorks(zone: Zone<PublishedTables>, now: Instant): Promise<WorkId[]> {
  const rows = await zone.db
    .selectFrom('work')
    .select('work')
    .distinct()
    .where('valid_until', '<=', now)
    .orderBy('work')
    .execute();
  return rows.map(({ work }) => work as WorkId);
}
