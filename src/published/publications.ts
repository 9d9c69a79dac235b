import type { Zone } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';

/** Whether a publication was committed and has not been written off. */
export async function isCommitted(zone: Zone<PublishedTables>, publication: string): Promise<boolean> {
  const row = await zone.db.selectFrom('publication').select('id').where('id', '=', publication).executeTakeFirst();
  return row !== undefined;
}

/** Forgets every publication. Only while none is under way. */
export async function forgetPublications(zone: Zone<PublishedTables>): Promise<void> {
  await zone.db.deleteFrom('publication').execute();
}
