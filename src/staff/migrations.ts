import { sql, type Kysely } from 'kysely';
import { bytesOn, type Engine, type ZoneMigrations } from '../platform/database/zone.ts';
import { tableViews } from './table-view-migrations.ts';

export const staffMigrations: ZoneMigrations = (engine) => ({
  '001': {
    async up(db) {
      await accounts(db);
      await secondFactors(db, engine);
      await teams(db, engine);
      await auditLogs(db, engine);
      await tableViews(db, engine);
    },
  },
});

async function accounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_key', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password', 'text')
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('role_at', 'bigint', (column) => column.notNull())
    .addColumn('disabled_at', 'bigint')
    .addColumn('check_in_every', 'bigint')
    .addColumn('check_in_due', 'bigint')
    .addColumn('locked_at', 'bigint')
    .execute();
  await db.schema
    .createTable('sessions')
    .addColumn('token', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('proved_at', 'bigint')
    .addColumn('browser', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('devices')
    .addColumn('token', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('attempts')
    .addColumn('bucket', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('links')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
}

async function secondFactors(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('authenticators')
    .addColumn('account', 'text', (column) => column.primaryKey().references('accounts.id').onDelete('cascade'))
    .addColumn('sealed', bytesOn(engine), (column) => column.notNull())
    .addColumn('confirmed_at', 'bigint')
    .addColumn('last_step', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('recovery_codes')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .execute();
  await db.schema
    .createTable('passkeys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('public_key', bytesOn(engine), (column) => column.notNull())
    .addColumn('counter', 'bigint', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await db.schema
    .createTable('spent_challenges')
    .addColumn('challenge', 'text', (column) => column.primaryKey())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
}

async function teams(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('case_members')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_members_key', ['case_id', 'account'])
    .execute();
  await db.schema.createIndex('case_members_account').on('case_members').column('account').execute();
  await db.schema
    .createTable('forced_cases')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('reason', bytesOn(engine), (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('notices')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('record', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('notices_account').on('notices').columns(['account', 'at']).execute();
}

async function auditLogs(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  await db.schema
    .createTable('audit_logs')
    .addColumn('number', 'bigint', (column) => column.primaryKey())
    .addColumn('origin', 'text', (column) => column.notNull().unique())
    .addColumn('public_key', bytes, (column) => column.notNull())
    .addColumn('first', 'bigint', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('signed', 'bigint', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addColumn('exported_size', 'bigint', (column) => column.notNull())
    .addColumn('exported_at', 'bigint')
    .addColumn('exported_how', 'text')
    .execute();
  await db.schema
    .createTable('audit_entries')
    // On SQLite `integer` is the row's own number; on PostgreSQL it would end at two thousand million.
    .addColumn('position', engine === 'sqlite' ? 'integer' : 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('verb', 'text', (column) => column.notNull())
    .addColumn('entry', bytes, (column) => column.notNull())
    .execute();
  const records = db.schema
    .createTable('audit_records')
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_records_key', ['record', 'position']);
  await (engine === 'sqlite' ? records.modifyEnd(sql`without rowid`) : records).execute();
  await db.schema.createIndex('audit_records_position').on('audit_records').column('position').execute();
  await db.schema.createIndex('audit_entries_by').on('audit_entries').columns(['by', 'position']).execute();
  await db.schema.createIndex('audit_entries_verb').on('audit_entries').columns(['verb', 'position']).execute();
  await db.schema.createIndex('audit_entries_at').on('audit_entries').columns(['at', 'position']).execute();
}
