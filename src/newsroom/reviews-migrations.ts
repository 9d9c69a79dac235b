import { type Kysely, sql } from 'kysely';

export async function createReviews(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reviews')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('work', 'text', (column) => column.notNull().references('work.id'))
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('urgent', 'integer', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('answered_by', 'text')
    .addColumn('answered_at', 'bigint')
    .addColumn('answer', 'text', (column) =>
      column.check(sql`answer in ('approved', 'changes-wanted', 'taken-back', 'superseded')`),
    )
    .addColumn('words', 'text')
    .addForeignKeyConstraint('reviews_version', ['work', 'locale', 'version'], 'text', ['work', 'locale', 'version'])
    .execute();
  await db.schema.createIndex('reviews_of_work').on('reviews').columns(['work', 'locale']).execute();
  await db.schema.createIndex('reviews_asked').on('reviews').columns(['asked_by', 'asked_at']).execute();
  await sql`create unique index reviews_open on reviews (work, locale, version) where answered_at is null`.execute(db);
}
