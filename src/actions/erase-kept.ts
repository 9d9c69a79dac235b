import { sql } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** Rows in one transaction, so that signing for other petitions is never held up for long. */
const MOST_AT_ONCE = 1000;
const DAY = 86_400_000;

/**
 * Erases the signatures of petitions that were kept for as long as was promised, and what is left of their letters. Their
 * counts stay. Each call is one short transaction; call again while it gives a number above zero.
 *
 * A petition whose key still exists waits: it could be opened again.
 */
export async function eraseKept(zone: Zone<ActionsTables>, now: Instant): Promise<number> {
  const over = await petitionsOver(zone, now);
  if (over.length === 0) return 0;
  await zone.db
    .updateTable('petitions')
    .set({ erased_at: now })
    .where('id', 'in', over)
    .where('erased_at', 'is', null)
    .execute();
  return zone.db.transaction().execute(async (db) => {
    const rows = await db
      .deleteFrom('signatures')
      .where('id', 'in', (build) =>
        build.selectFrom('signatures').select('id').where('petition', 'in', over).limit(MOST_AT_ONCE),
      )
      .executeTakeFirst();
    const letters = await db.deleteFrom('outbox').where('petition', 'in', over).executeTakeFirst();
    return Number(rows.numDeletedRows) + Number(letters.numDeletedRows);
  });
}

/** Closed for as long as their signatures are kept, or longer. */
async function petitionsOver({ db }: Zone<ActionsTables>, now: Instant): Promise<PetitionId[]> {
  const rows = await db
    .selectFrom('petitions')
    .select('id')
    .where('closes_at', 'is not', null)
    .where(sql<boolean>`closes_at + keep_days * cast(${sql.lit(DAY)} as bigint) <= ${now}`)
    .where('id', 'not in', (keys) => keys.selectFrom('petition_keys').select('petition'))
    .where((where) =>
      where.or([
        where('erased_at', 'is', null),
        where.exists(
          where.selectFrom('signatures').select('signatures.id').whereRef('signatures.petition', '=', 'petitions.id'),
        ),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}
