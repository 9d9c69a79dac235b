import type { Kysely } from 'kysely';
import { refusalFrom } from '../domain/basis.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import { appendRows } from './person-rows.ts';
import type { VaultTables } from './schema.ts';

/**
 * Writes what a person took back with no key into their history, before anything else is written there: what is
 * recorded next is said after that no, and only the person can lift it. Call it in a transaction that holds their row.
 */
export async function foldWithdrawalsOf(db: Kysely<VaultTables>, key: Uint8Array, person: PersonId): Promise<void> {
  const rows = await db
    .selectFrom('withdrawals')
    .select('at')
    .where('person', '=', person)
    .where('folded', '=', 0)
    .orderBy('at')
    .execute();
  if (rows.length === 0) return;
  const through = await appendRows(
    db,
    'bases',
    key,
    person,
    rows.map(({ at }) => refusalFrom(at as Instant)),
  );
  // In force until something newer than this no is recorded.
  await db
    .updateTable('withdrawals')
    .set({ folded: 1, through })
    .where('person', '=', person)
    .where('folded', '=', 0)
    .execute();
}
