import type { Kysely } from 'kysely';

/** What lists of works and of translations are read from, and what happened to works. */
export async function createWorkLines(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('work_languages')
    .addColumn('work', 'text', (column) => column.notNull().references('work.id'))
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('story', 'text')
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('newest', 'integer', (column) => column.notNull())
    .addColumn('approved', 'integer')
    .addColumn('source', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('work_languages_key', ['work', 'locale'])
    .execute();
  await db.schema.createIndex('work_languages_slug').on('work_languages').columns(['kind', 'locale', 'slug']).execute();
  await db.schema
    .createIndex('work_languages_source')
    .on('work_languages')
    .columns(['source', 'changed_at', 'work'])
    .execute();
  await db.schema.createIndex('work_changed').on('work').columns(['changed_at', 'id']).execute();
  await db.schema.createIndex('work_mission').on('work').column('mission').execute();
  await db.schema
    .createTable('translations')
    .addColumn('work', 'text', (column) => column.notNull().references('work.id'))
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('source_locale', 'text', (column) => column.notNull())
    .addColumn('source_version', 'integer', (column) => column.notNull())
    .addColumn('marked_at', 'bigint', (column) => column.notNull())
    .addColumn('marked_by', 'text')
    .addPrimaryKeyConstraint('translations_key', ['work', 'locale'])
    .execute();
  await db.schema
    .createTable('contributions')
    .addColumn('work', 'text', (column) => column.primaryKey().references('work.id'))
    .addColumn('sent_by', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'bigint', (column) => column.notNull())
    .addColumn('taken_at', 'bigint')
    .addColumn('taken_by', 'text')
    .execute();
  await db.schema
    .createTable('work_events')
    .addColumn('work', 'text', (column) => column.notNull().references('work.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('locale', 'text')
    .addColumn('version', 'integer')
    .addColumn('by', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('work_events_key', ['work', 'number'])
    .execute();
}
