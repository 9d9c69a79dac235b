import { type Kysely, sql } from 'kysely';
import type { Engine } from '../platform/database/zone.ts';

/** Each step of taking something off the site or stopping it, never changed and never deleted. */
export async function createHidingEvents(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('hiding_events')
    .addColumn('number', engine === 'sqlite' ? 'integer' : 'bigint', (column) =>
      engine === 'sqlite' ? column.primaryKey() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('deed', 'text', (column) =>
      column.notNull().check(sql`deed in ('held', 'proposed', 'objected', 'lifted')`),
    )
    .addColumn('reason', 'text')
    .execute();
  await db.schema.createIndex('hiding_events_of').on('hiding_events').columns(['work', 'scope', 'at']).execute();
}
