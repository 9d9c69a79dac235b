import { type Kysely, sql } from 'kysely';
import type { Zone } from './zone.ts';

/*
 * How many lines of the journal of withdrawals a zone knows. The journal lies outside the databases; a zone that comes
 * back from a backup knows fewer lines than there are. Each zone that must obey the journal has one such table.
 */

export async function createJournalPosition(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('journal_position')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('lines', 'bigint', (column) => column.notNull())
    .execute();
}

export async function linesKnown<Tables>(zone: Pick<Zone<Tables>, 'db'>): Promise<number> {
  const { rows } = await sql<{ lines: number }>`select lines from journal_position where id = 1`.execute(zone.db);
  return rows[0]?.lines ?? 0;
}

export async function noteLinesKnown<Tables>(zone: Pick<Zone<Tables>, 'db'>, lines: number): Promise<void> {
  await sql`insert into journal_position (id, lines) values (1, ${lines})
    on conflict (id) do update set lines = ${lines}`.execute(zone.db);
}
