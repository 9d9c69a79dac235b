import type { Instant } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** Days after the close in which a duplicate can be objected to, and the key must be at hand to look at it. */
export const DAYS_TO_OBJECT = 30;

/**
 * Destroys the key that tells a petition's duplicates, after the time for objections: from then on nobody can test
 * whether a guessed address has signed. The rows keep their tags, which say nothing without the key.
 */
export async function destroyPetitionKey(
  zone: Zone<ActionsTables>,
  id: PetitionId,
  now: Instant,
): Promise<null | { refused: 'petition-unknown' | 'petition-open' | 'objection-time' }> {
  return zone.db.transaction().execute(async (db) => {
    const petition = await db.selectFrom('petitions').selectAll().where('id', '=', id).executeTakeFirst();
    if (petition === undefined) return { refused: 'petition-unknown' };
    if (petition.closes_at === null || petition.closes_at > now) return { refused: 'petition-open' };
    if (petition.closes_at + DAYS_TO_OBJECT * 86_400_000 > now) return { refused: 'objection-time' };
    await db.deleteFrom('petition_keys').where('petition', '=', id).execute();
    return null;
  });
}
