import { type Kysely, sql } from 'kysely';

/** What goes out: languages that were let out, and publications that wait for their instant. */
export async function createOut(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('languages_out')
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('languages_out_key', ['work', 'locale'])
    .execute();
  await db.schema
    .createTable('scheduled')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('works', 'text', (column) => column.notNull())
    .addColumn('marks', 'text', (column) => column.notNull())
    .addColumn('texts', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('embargo', 'integer', (column) => column.notNull())
    .addColumn('contact', 'text')
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('made_by', 'text')
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('waiting', 'released', 'held-back', 'put-away')`),
    )
    .addColumn('why', 'text')
    .execute();
  await db.schema
    .createTable('kits_given')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('kit', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('given_by', 'text', (column) => column.notNull())
    .addColumn('given_at', 'bigint', (column) => column.notNull())
    .addColumn('opened_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .execute();
  await db.schema.createIndex('kits_given_kit').on('kits_given').column('kit').execute();
  await db.schema.createIndex('scheduled_at').on('scheduled').columns(['state', 'at']).execute();
}
