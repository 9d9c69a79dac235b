import { sql, type Kysely } from 'kysely';
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
    .createTable('case_inboxes')
    .addColumn('case', 'text', (column) => column.primaryKey())
    .addColumn('public_key', bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('holds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    // No reference to a case: holding must never fail.
    .addColumn('case', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('held_at', 'bigint', (column) => column.notNull())
    .addColumn('held_by', 'text', (column) => column.notNull())
    .addColumn('reason', bytes)
    .addColumn('proposed_at', 'bigint')
    .addColumn('proposed_by', 'text')
    .addColumn('lift_reason', bytes)
    .addColumn('lifted_at', 'bigint')
    .addColumn('lifted_by', 'text')
    .execute();
  await db.schema
    .createIndex('holds_once')
    .unique()
    .on('holds')
    .column('case')
    .where(sql.ref('lifted_at'), 'is', null)
    .execute();
}
