import type { Kysely } from 'kysely';
import type { PetitionId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/**
 * Stops petitions, whatever their state, and keeps their letters in the outbox: the site takes no signature and no
 * confirmation from the next group on, and sends no letter of theirs. One that is held already stays so.
 */
export async function holdPetitions(zone: Zone<ActionsTables>, petitions: readonly PetitionId[]): Promise<void> {
  if (petitions.length === 0) return;
  await inWriteTransaction(zone, async (db) => {
    const known = await db.selectFrom('petitions').select(['id', 'state']).where('id', 'in', petitions).execute();
    if (known.length === 0) return;
    await db
      .insertInto('petition_holds')
      .values(known.map(({ id, state }) => ({ petition: id, state_before: state })))
      .onConflict((clash) => clash.doNothing())
      .execute();
    await db.updateTable('petitions').set({ state: 'stopped' }).where('id', 'in', petitions).execute();
  });
}

/** Gives held petitions back the state that they had, and lets their letters go. Others are left as they are. */
export async function releasePetitions(zone: Zone<ActionsTables>, petitions: readonly PetitionId[]): Promise<void> {
  if (petitions.length === 0) return;
  await inWriteTransaction(zone, async (db) => {
    const held = await db
      .deleteFrom('petition_holds')
      .where('petition', 'in', petitions)
      .returning(['petition', 'state_before'])
      .execute();
    for (const { petition, state_before: state } of held)
      await db.updateTable('petitions').set({ state }).where('id', '=', petition).execute();
  });
}

/** Whether a petition's letters must wait. Asked before each is sent: one may have been claimed before the hold. */
export async function isHeld(db: Kysely<ActionsTables>, petition: PetitionId): Promise<boolean> {
  const row = await db
    .selectFrom('petition_holds')
    .select('petition')
    .where('petition', '=', petition)
    .executeTakeFirst();
  return row !== undefined;
}
