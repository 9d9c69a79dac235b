import { sql } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, PetitionId } from '../domain/id.ts';
import type { PetitionState, PetitionTerms } from '../domain/petition.ts';
import type { PetitionNow } from '../domain/petition-deed.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { columnsOf } from './open-petition.ts';
import { changesBetween, noteHistory, type PetitionSet } from './petition-history.ts';
import { petitionFrom, termsFrom } from './petitions.ts';
import type { ActionsTables } from './schema.ts';

export interface PetitionChange extends Partial<PetitionTerms> {
  readonly state?: PetitionState;
  readonly opensAt?: Instant | null;
  readonly closesAt?: Instant | null;
  readonly now: Instant;
  /** Whoever changes it, for its history; `null`: nobody at the desk. */
  readonly by: AccountId | null;
}

/**
 * Changes a petition's state, dates or terms. The site obeys from the next group of signatures on. Closing by hand is
 * closing now, from when the last confirmations are counted, unless it had closed before. `unless` is asked in the same
 * transaction.
 */
export async function changePetition<Refusal extends string = never>(
  zone: Zone<ActionsTables>,
  id: PetitionId,
  change: PetitionChange,
  unless?: (known: PetitionNow) => Refusal | null,
): Promise<null | { refused: 'petition-unknown' | Refusal }> {
  return inWriteTransaction(zone, async (db) => {
    const query = db.selectFrom('petitions').selectAll().where('id', '=', id);
    const known = await (zone.engine === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
    if (known === undefined) return { refused: 'petition-unknown' };
    const hold = await db.selectFrom('petition_holds').selectAll().where('petition', '=', id).executeTakeFirst();
    const key = await db.selectFrom('petition_keys').select('petition').where('petition', '=', id).executeTakeFirst();
    const held = hold?.state_before ?? null;
    const refused = unless?.({ petition: petitionFrom(known), held, hasKey: key !== undefined }) ?? null;
    if (refused !== null) return { refused };
    const state = change.state ?? known.state;
    const opensAt = change.opensAt === undefined ? known.opens_at : change.opensAt;
    const closing = change.closesAt === undefined ? known.closes_at : change.closesAt;
    const closesAt =
      (change.state ?? held ?? known.state) === 'closed' && (closing === null || closing > change.now)
        ? change.now
        : closing;
    // What is held stays stopped: the change is kept for when the hold is lifted.
    if (held !== null)
      await db
        .updateTable('petition_holds')
        .set({ state_before: change.state ?? sql.ref('state_before') })
        .where('petition', '=', id)
        .execute();
    await db
      .updateTable('petitions')
      .set({ state: held === null ? state : known.state, opens_at: opensAt, closes_at: closesAt, ...columnsOf(change) })
      .where('id', '=', id)
      .execute();
    const before = setOf(known);
    const given = Object.fromEntries(
      Object.entries(change).filter(([field, value]) => field in before && value !== undefined),
    );
    const after = { ...before, ...given, closesAt: closesAt as Instant | null };
    const changes = changesBetween(before, after);
    const deed = change.state === 'open' ? 'opened' : change.state === 'closed' ? 'closed' : 'changed';
    if (deed !== 'changed' || Object.keys(changes).length > 0)
      await noteHistory(db, [id], { at: change.now, by: change.by, deed, cause: null, changes });
    return null;
  });
}

function setOf(row: Parameters<typeof petitionFrom>[0] & Parameters<typeof termsFrom>[0]): PetitionSet {
  const { opensAt, closesAt } = petitionFrom(row);
  return { ...termsFrom(row), opensAt, closesAt };
}
