import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Engine } from './zone.ts';

interface Logged<Tables> {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
}

/**
 * Moves what the write-ahead log of SQLite holds into the database, whose freed pages are overwritten, and cuts the
 * log to nothing. `false` while a reader still looks at an older state. On PostgreSQL there is no file of ours.
 */
export async function cutLog<Tables>({ db, engine }: Logged<Tables>): Promise<boolean> {
  if (engine === 'postgres') return true;
  // Waiting for a reader stops everything else in this process, so it is asked again later rather than waited for.
  await sql`pragma busy_timeout = 100`.execute(db);
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  await sql`pragma busy_timeout = 5000`.execute(db);
  return rows[0]?.busy === 0;
}

/** The same, for what must be gone when it returns. Throws after ten seconds: somebody reads and does not end. */
export async function surelyCutLog<Tables>(zone: Logged<Tables>): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (await cutLog(zone)) return;
    await setTimeout(100);
  }
  throw new Error('what was erased is still in the log of a database that somebody reads: erase it again');
}
