import { sql, type Kysely } from 'kysely';

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
  await createIndexes(db);
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

/** With each order and each choice of the lists an index that answers them alone: works are many, and their facts wide. */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const of = async (table: 'work' | 'work_languages', columns: readonly string[]): Promise<void> => {
    const name = `${table}_by_${columns.join('_')}`;
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  };
  await of('work', ['changed_at', 'id']);
  await of('work', ['published_at', 'changed_at', 'id']);
  await of('work', ['words', 'changed_at', 'id']);
  await of('work', ['mission', 'changed_at', 'id']);
  await of('work', ['kind', 'story', 'changed_at', 'id']);
  await of('work_languages', ['work', 'locale', 'newest', 'approved']);
  await sql`create index work_withdrawn on work (changed_at) where withdrawn_at is not null`.execute(db);
  await sql`create index work_languages_source on work_languages (work, locale, approved, changed_at) where source = 1`.execute(
    db,
  );
}
