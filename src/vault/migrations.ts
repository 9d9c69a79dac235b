import type { Kysely } from 'kysely';
import { createJournalPosition } from '../platform/database/journal-position.ts';
import { bytesOn, type Engine, type ZoneMigrations } from '../platform/database/zone.ts';
import { makeCaseTables } from './case-migrations.ts';

export const vaultMigrations: ZoneMigrations = (engine) => ({ '001': { up: (db) => up(db, engine) } });

async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  for (const table of ['people', 'places', 'cases', 'offices', 'meetings', 'commitments']) {
    await db.schema
      .createTable(table)
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('version', 'bigint', (column) => column.notNull())
      .addColumn('payload', bytes, (column) => column.notNull())
      .execute();
  }
  for (const table of ['bases', 'person_entries']) {
    await db.schema
      .createTable(table)
      .addColumn('person', 'text', (column) => column.notNull().references('people.id'))
      .addColumn('number', 'bigint', (column) => column.notNull())
      .addColumn('payload', bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, ['person', 'number'])
      .execute();
  }
  await db.schema
    .createTable('withdrawals')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('through', 'bigint', (column) => column.notNull())
    .addColumn('folded', 'integer', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('withdrawals_key', ['person', 'at'])
    .execute();
  await db.schema
    .createTable('untold_news')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('payload', bytes, (column) => column.notNull())
    .execute();
  await createJournalPosition(db);
  await makeCaseTables(db, engine);
}
