import type { Kysely } from 'kysely';
import { refusalFrom } from '../domain/basis.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { OpenVault } from './open-vault.ts';
import { peopleById } from './people.ts';
import { recordPerson } from './record-person.ts';
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
 * Writes the withdrawals that are not in the history of their person into it, each as a basis that refuses everything.
 * A withdrawal that somebody has answered with a newer basis meanwhile is history too, and not put after it.
 */
export async function foldWithdrawals(vault: OpenVault): Promise<number> {
  const { db } = vault.vault;
  const rows = await db.selectFrom('withdrawals').selectAll().where('folded', '=', 0).orderBy('at').execute();
  if (rows.length === 0) return 0;
  const ids = rows.map(({ person }) => person as PersonId);
  const known = await peopleById(vault, [...new Set(ids)]);
  for (const { person, at, through } of rows) {
    const record = known.get(person as PersonId)?.person;
    const newest = await newestNumber(db, person as PersonId);
    if (record !== undefined && newest === through) await recordPerson(vault, record, [refusalFrom(at as Instant)]);
    // A stop before this leaves the refusal in the history, and the withdrawal to be found answered by it.
    await db
      .updateTable('withdrawals')
      .set({ folded: 1, through: newest === through && record !== undefined ? through + 1 : through })
      .where('person', '=', person)
      .where('at', '=', at)
      .execute();
  }
  return rows.length;
}
