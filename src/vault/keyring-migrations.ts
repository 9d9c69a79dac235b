import type { Kysely } from 'kysely';
import { bytesOn, type Engine, type ZoneMigrations } from '../platform/database/zone.ts';

export const keyringMigrations: ZoneMigrations = (engine) => ({ '001': { up: (db) => up(db, engine) } });

async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  await db.schema
    .createTable('holders')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.unique())
    .addColumn('derivation', 'text', (column) => column.notNull())
    .addColumn('salt', bytes, (column) => column.notNull())
    .addColumn('public_key', bytes, (column) => column.notNull())
    .addColumn('sealed_private', bytes, (column) => column.notNull())
    .addColumn('voucher', bytes, (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('given_by', 'text')
    .execute();
  // A table of its own, so that nothing is ever wrapped for somebody who only asks.
  await db.schema
    .createTable('key_requests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().unique())
    .addColumn('derivation', 'text', (column) => column.notNull())
    .addColumn('salt', bytes, (column) => column.notNull())
    .addColumn('public_key', bytes, (column) => column.notNull())
    .addColumn('sealed_private', bytes, (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('held_keys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('public_key', bytes)
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('retired_at', 'bigint')
    // Two keys made at once cannot both be the first: an organisation is founded once.
    .addUniqueConstraint('held_keys_once', ['kind', 'version'])
    .execute();
  await db.schema
    .createTable('key_wraps')
    .addColumn('held_key', 'text', (column) => column.notNull().references('held_keys.id').onDelete('cascade'))
    .addColumn('holder', 'text', (column) => column.notNull().references('holders.id').onDelete('cascade'))
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('key_wraps_key', ['held_key', 'holder'])
    .execute();
  await db.schema
    .createTable('record_keys')
    .addColumn('record', 'text', (column) => column.primaryKey())
    // No cascade: a vault key cannot go while a record still needs it, whoever writes at that moment.
    .addColumn('vault_key', 'text', (column) => column.notNull().references('held_keys.id'))
    .addColumn('sealed', bytes, (column) => column.notNull())
    .execute();
}
