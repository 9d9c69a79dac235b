import { type Kysely, sql } from 'kysely';

export async function createOverrides(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('overrides')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('work', 'text', (column) => column.notNull().references('work.id'))
    .addColumn('findings', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('asked_knowing', 'integer', (column) => column.notNull())
    .addColumn('agreed_by', 'text', (column) => column.check(sql`agreed_by <> asked_by`))
    .addColumn('agreed_at', 'bigint')
    .addColumn('ended_by', 'text')
    .addColumn('ended_at', 'bigint')
    .execute();
  await db.schema.createIndex('overrides_of_work').on('overrides').columns(['work', 'asked_at']).execute();
  await sql`create unique index overrides_open on overrides (work, findings) where ended_at is null`.execute(db);
}
