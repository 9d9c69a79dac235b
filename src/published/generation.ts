import { sql, type Transaction } from 'kysely';
import type { PublishedTables } from './schema.ts';

/** Makes the generation grow. Also the lock of writers: the row stays taken until the transaction ends. */
export async function nextGeneration(db: Transaction<PublishedTables>): Promise<void> {
  await db
    .updateTable('generation')
    .set({ value: sql`value + 1` })
    .where('id', '=', 1)
    .execute();
}
