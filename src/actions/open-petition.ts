import { randomBytes } from 'node:crypto';
import type { Petition } from '../domain/petition.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** Makes a petition's row and the key that tells its duplicates, together. A petition that is known stays as it is. */
export async function openPetition(zone: Zone<ActionsTables>, petition: Petition): Promise<void> {
  const { id, state, opensAt, closesAt } = petition;
  await zone.db.transaction().execute(async (db) => {
    await db
      .insertInto('petitions')
      .values({ id, state, opens_at: opensAt, closes_at: closesAt })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await db
      .insertInto('petition_keys')
      .values({ petition: id, duplicate_key: randomBytes(32) })
      .onConflict((conflict) => conflict.column('petition').doNothing())
      .execute();
  });
}
