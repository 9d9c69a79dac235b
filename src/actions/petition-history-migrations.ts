import { type Kysely, sql } from 'kysely';
import type { Engine } from '../platform/database/zone.ts';

/** What became of petitions, one row for each change, never changed and never deleted. */
export async function createPetitionHistory(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('petition_history')
    .addColumn('number', engine === 'sqlite' ? 'integer' : 'bigint', (column) =>
      engine === 'sqlite' ? column.primaryKey() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('petition', 'text', (column) => column.notNull().references('petitions.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('deed', 'text', (column) =>
      column.notNull().check(sql`deed in ('begun', 'opened', 'closed', 'changed', 'held', 'released')`),
    )
    .addColumn('cause', 'text', (column) => column.check(sql`cause in ('page', 'asks')`))
    .addColumn('changes', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('petition_history_of').on('petition_history').columns(['petition', 'at']).execute();
}
