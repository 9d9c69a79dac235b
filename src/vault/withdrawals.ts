import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { OpenVault } from './open-vault.ts';
import { recordConsent } from './record-consent.ts';
import type { VaultTables } from './schema.ts';

/**
 * Takes a person's consent back, with no key: from now on nothing of theirs may be told, whatever their bases say, until
 * a newer one is recorded. Somebody who is not in the vault is written down as well.
 */
export async function recordWithdrawal(zone: Zone<VaultTables>, person: PersonId, at: Instant): Promise<void> {
  const through = await newestNumber(zone.db, person);
  await zone.db
    .insertInto('withdrawals')
    .values({ person, at, through, folded: 0 })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

async function newestNumber(db: Kysely<VaultTables>, person: PersonId): Promise<number> {
  const newest = await db
    .selectFrom('bases')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('person', '=', person)
    .executeTakeFirst();
  return newest?.number ?? 0;
}

/** Whether there is a record of this person. Asks for no key, and tells nothing of it. */
export async function isOnRecord(zone: Zone<VaultTables>, person: PersonId): Promise<boolean> {
  const row = await zone.db.selectFrom('people').select('id').where('id', '=', person).executeTakeFirst();
  return row !== undefined;
}

/** How many people are on record: whoever sees fewer knows that somebody was erased. Asks for no key. */
export async function countPeople(zone: Zone<VaultTables>): Promise<number> {
  const { count } = await zone.db
    .selectFrom('people')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Everyone whose consent is taken back now, and since when. Asks for no key. */
export async function withdrawnPeople(zone: Zone<VaultTables>): Promise<Map<PersonId, Instant>> {
  const rows = await zone.db
    .selectFrom('withdrawals')
    .select(['person', 'at'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('bases')
            .select('bases.number')
            .whereRef('bases.person', '=', 'withdrawals.person')
            .whereRef('bases.number', '>', 'withdrawals.through'),
        ),
      ),
    )
    .orderBy('at')
    .execute();
  return new Map(rows.map(({ person, at }) => [person as PersonId, at as Instant]));
}

/**
 * Writes the withdrawals that are not in the history of their person into it; of how many people. Those of somebody of
 * whom nothing is known wait for the day that something is.
 */
export async function foldWithdrawals(vault: OpenVault): Promise<number> {
  const rows = await vault.vault.db
    .selectFrom('withdrawals')
    .innerJoin('people', 'people.id', 'withdrawals.person')
    .select('person')
    .where('folded', '=', 0)
    .distinct()
    .execute();
  for (const { person } of rows) await recordConsent(vault, person as PersonId, {});
  return rows.length;
}

/** Whether there is a withdrawal that is not in the history of its person yet. */
export async function hasUnfolded(zone: Zone<VaultTables>): Promise<boolean> {
  const row = await zone.db
    .selectFrom('withdrawals')
    .select('person')
    .where('folded', '=', 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
