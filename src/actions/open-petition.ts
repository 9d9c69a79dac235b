import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Petition, PetitionTerms } from '../domain/petition.ts';
import type { Zone } from '../platform/database/zone.ts';
import { noteHistory } from './petition-history.ts';
import type { ActionsTables } from './schema.ts';

/**
 * Makes a petition's row and the key that tells its duplicates, together. A petition that is known stays as it is. Where
 * nothing is said of its terms it offers signers the least: their names are shown to nobody. `begun`: by whom, where its
 * history begins with that; a row that is made for what comes next is no deed of anybody.
 */
export async function openPetition(
  zone: Zone<ActionsTables>,
  petition: Petition,
  terms: Partial<PetitionTerms> = {},
  begun?: { readonly by: AccountId | null; readonly now: Instant },
): Promise<void> {
  const { id, state, opensAt, closesAt } = petition;
  await zone.db.transaction().execute(async (db) => {
    const made = await db
      .insertInto('petitions')
      .values({ id, state, opens_at: opensAt, closes_at: closesAt, ...columnsOf(terms) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    // One whose key was destroyed gets no other: with it, who signed twice would count twice.
    if (made.numInsertedOrUpdatedRows !== 1n) return;
    await db
      .insertInto('petition_keys')
      .values({ petition: id, duplicate_key: randomBytes(32) })
      .onConflict((conflict) => conflict.column('petition').doNothing())
      .execute();
    if (begun === undefined) return;
    const deed = state === 'draft' ? 'begun' : 'opened';
    await noteHistory(db, [id], { at: begun.now, by: begun.by, deed, cause: null, changes: {} });
  });
}

/** The columns of the terms that are given. */
export function columnsOf({ goal, exposure, addresseeCountry, keepDays }: Partial<PetitionTerms>) {
  return {
    ...(goal === undefined ? {} : { goal }),
    ...(exposure === undefined ? {} : { exposure }),
    ...(addresseeCountry === undefined ? {} : { addressee_country: addresseeCountry }),
    ...(keepDays === undefined ? {} : { keep_days: keepDays }),
  };
}
