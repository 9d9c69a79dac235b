import { sql } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { PetitionState } from '../domain/petition.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

export interface PetitionChange {
  readonly state?: PetitionState;
  readonly opensAt?: Instant | null;
  readonly closesAt?: Instant | null;
  readonly now: Instant;
}

/**
 * Changes a petition's state or dates. The site obeys from the next group of signatures on. Closing by hand is closing
 * now, from when the last confirmations are counted, unless it had closed before.
 */
export async function changePetition(
  zone: Zone<ActionsTables>,
  id: PetitionId,
  change: PetitionChange,
): Promise<null | { refused: 'petition-unknown' }> {
  return zone.db.transaction().execute(async (db) => {
    const known = await db.selectFrom('petitions').selectAll().where('id', '=', id).executeTakeFirst();
    if (known === undefined) return { refused: 'petition-unknown' };
    const state = change.state ?? known.state;
    const opensAt = change.opensAt === undefined ? known.opens_at : change.opensAt;
    const closing = change.closesAt === undefined ? known.closes_at : change.closesAt;
    const closesAt = state === 'closed' && (closing === null || closing > change.now) ? change.now : closing;
    // What is held stays stopped: the change is kept for when the hold is lifted.
    const held = await db
      .updateTable('petition_holds')
      .set({ state_before: change.state ?? sql.ref('state_before') })
      .where('petition', '=', id)
      .executeTakeFirst();
    await db
      .updateTable('petitions')
      .set({ state: held.numUpdatedRows > 0n ? known.state : state, opens_at: opensAt, closes_at: closesAt })
      .where('id', '=', id)
      .execute();
    return null;
  });
}
