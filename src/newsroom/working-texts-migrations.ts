import type { Kysely } from 'kysely';

/** What is being typed in the editor. */
export async function createWorkingTexts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('working_texts')
    .addColumn('work', 'text', (column) => column.notNull().references('work.id'))
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('based_on', 'integer', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('working_texts_key', ['work', 'locale'])
    .execute();
}
