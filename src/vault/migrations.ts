import type { Kysely } from 'kysely';
import { bytesOn, type Engine, type ZoneMigrations } from '../platform/database/zone.ts';

export const vaultMigrations: ZoneMigrations = (engine) => ({ '001': { up: (db) => up(db, engine) } });

async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  for (const table of ['people', 'places', 'cases']) {
    await db.schema
      .createTable(table)
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('version', 'bigint', (column) => column.notNull())
      .addColumn('payload', bytes, (column) => column.notNull())
      .execute();
  }
  await db.schema
    .createTable('bases')
    .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('payload', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('bases_key', ['person', 'number'])
    .execute();
}
