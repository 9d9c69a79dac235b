import { type Kysely, sql } from 'kysely';
import type { Engine } from './zone.ts';

/**
 * A transaction that will write. On SQLite it takes the write lock first: one that reads first and then finds that
 * another connection has written in between can only fail.
 */
export async function inWriteTransaction<Tables, Result>(
  zone: { readonly db: Kysely<Tables>; readonly engine: Engine },
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  if (zone.engine === 'postgres') return zone.db.transaction().execute(work);
  return zone.db.connection().execute(async (db) => {
    await sql`begin immediate`.execute(db);
    try {
      const result = await work(db);
      await sql`commit`.execute(db);
      return result;
    } catch (error) {
      // Some failures (a full disk) have rolled back already.
      await sql`rollback`.execute(db).catch(() => undefined);
      throw error;
    }
  });
}
