import type { SiteIdentity } from '../domain/site-identity.ts';
import type { Zone } from '../platform/database/zone.ts';
import { nextGeneration } from './generation.ts';
import type { PublishedTables } from './schema.ts';

/** Says who publishes this site. Every page shows it, so the generation grows. */
export async function putIdentity(zone: Zone<PublishedTables>, identity: SiteIdentity): Promise<void> {
  const json = JSON.stringify(identity);
  await zone.db.transaction().execute(async (db) => {
    await nextGeneration(db);
    await db
      .insertInto('identity')
      .values({ id: 1, json })
      .onConflict((clash) => clash.column('id').doUpdateSet({ json }))
      .execute();
  });
}

/** `null` while nothing has been founded here. */
export async function identityOf(zone: Zone<PublishedTables>): Promise<SiteIdentity | null> {
  const row = await zone.db.selectFrom('identity').select('json').where('id', '=', 1).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.json) as SiteIdentity);
}
