import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { PetitionState } from '../domain/petition.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { noteHistory } from './petition-history.ts';
import type { ActionsTables, PetitionHoldCause } from './schema.ts';

/**
 * Stops petitions, whatever their state, and keeps their letters in the outbox: the site takes no signature and no
 * confirmation from the next group on, and sends no letter of theirs. One that is held already, for this cause or another,
 * keeps the state that it had before. Gives those that were not held for this cause until now.
 */
export async function holdPetitions(
  zone: Zone<ActionsTables>,
  petitions: readonly PetitionId[],
  cause: PetitionHoldCause,
  now: Instant,
): Promise<readonly PetitionId[]> {
  if (petitions.length === 0) return [];
  return inWriteTransaction(zone, async (db) => {
    const known = await db.selectFrom('petitions').select(['id', 'state']).where('id', 'in', petitions).execute();
    const held = await db.selectFrom('petition_holds').selectAll().where('petition', 'in', petitions).execute();
    const before = new Map<PetitionId, PetitionState>(held.map((row) => [row.petition, row.state_before]));
    const already = new Set(held.filter((row) => row.cause === cause).map(({ petition }) => petition));
    // Of one that is not open yet, or has closed, what somebody asks for stops nothing.
    const open = known.filter(({ state }) => cause !== 'asks' || state === 'open' || state === 'stopped');
    const fresh = open.filter(({ id }) => !already.has(id));
    if (fresh.length === 0) return [];
    await db
      .insertInto('petition_holds')
      .values(fresh.map(({ id, state }) => ({ petition: id, cause, state_before: before.get(id) ?? state })))
      .onConflict((clash) => clash.doNothing())
      .execute();
    const ids = fresh.map(({ id }) => id);
    await db.updateTable('petitions').set({ state: 'stopped' }).where('id', 'in', ids).execute();
    await note(db, ids, 'held', cause, now);
    return ids;
  });
}

/**
 * Lifts this cause off petitions. Those that nothing else holds get back the state that they had, and their letters go.
 * Others are left as they are.
 */
export async function releasePetitions(
  zone: Zone<ActionsTables>,
  petitions: readonly PetitionId[],
  cause: PetitionHoldCause,
  now: Instant,
): Promise<void> {
  if (petitions.length === 0) return;
  await inWriteTransaction(zone, async (db) => {
    const lifted = await db
      .deleteFrom('petition_holds')
      .where('petition', 'in', petitions)
      .where('cause', '=', cause)
      .returning(['petition', 'state_before'])
      .execute();
    const ids = lifted.map(({ petition }) => petition);
    if (ids.length === 0) return;
    await note(db, ids, 'released', cause, now);
    const still = await db.selectFrom('petition_holds').select('petition').where('petition', 'in', ids).execute();
    const held = new Set(still.map(({ petition }) => petition));
    for (const { petition, state_before: state } of lifted)
      if (!held.has(petition)) await db.updateTable('petitions').set({ state }).where('id', '=', petition).execute();
  });
}

/** A stop for safety is told with its reason where it is decided (`newsroom/hiding-events.ts`), and not a second time. */
async function note(
  db: Kysely<ActionsTables>,
  petitions: readonly PetitionId[],
  deed: 'held' | 'released',
  cause: PetitionHoldCause,
  at: Instant,
): Promise<void> {
  if (cause !== 'safety') await noteHistory(db, petitions, { at, by: null, deed, cause, changes: {} });
}

/** Which petitions are held for this cause. */
export async function heldFor(zone: Zone<ActionsTables>, cause: PetitionHoldCause): Promise<Set<PetitionId>> {
  const rows = await zone.db.selectFrom('petition_holds').select('petition').where('cause', '=', cause).execute();
  return new Set(rows.map(({ petition }) => petition));
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
