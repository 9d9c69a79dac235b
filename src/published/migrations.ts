import { sql, type Kysely } from 'kysely';
import { SHORTEST_WITH_PARTS } from '../domain/words-near.ts';
import { createJournalPosition } from '../platform/database/journal-position.ts';
import type { Engine, ZoneMigrations } from '../platform/database/zone.ts';

export const publishedMigrations: ZoneMigrations = (engine) => ({
  '001': {
    up: async (db: Kysely<unknown>) => {
      await createWorks(db, engine);
      await createLinks(db);
      await createAddresses(db);
      await createWords(db, engine);
      await createTheRest(db);
      await (engine === 'sqlite' ? createSqliteSearch(db) : createPostgresSearch(db));
    },
  },
});

/** On SQLite only `integer primary key` is the row number itself; on PostgreSQL `integer` has 32 bits. */
const numberOn = (engine: Engine): 'integer' | 'bigint' => (engine === 'sqlite' ? 'integer' : 'bigint');

async function createWorks(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('work')
    .addColumn('entry', numberOn(engine), (column) => column.primaryKey())
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('story', 'text')
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('mission', 'text')
    .addColumn('campaign', 'text')
    .addColumn('sort_at', 'bigint', (column) => column.notNull())
    .addColumn('published_at', 'bigint', (column) => column.notNull())
    .addColumn('modified_at', 'bigint', (column) => column.notNull())
    .addColumn('valid_until', 'bigint')
    .addColumn('hidden', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('corrected_on', 'text')
    .execute();
  for (const columns of LISTS) {
    await db.schema
      .createIndex(`work_by_${columns.join('_')}`)
      .on('work')
      .columns([...columns, 'entry', 'published_at', 'valid_until', 'hidden'])
      .execute();
  }
  // To find what is hidden, which is little, rather than to ask of each hit whether it is public.
  await db.schema.createIndex('work_published_at').on('work').column('published_at').execute();
  await db.schema.createIndex('work_valid_until').on('work').column('valid_until').execute();
  await sql`create index work_hidden on work (entry) where hidden = 1`.execute(db);
  await sql`create index work_corrected on work (locale, corrected_on, entry) where corrected_on is not null`.execute(
    db,
  );
  await db.schema.createIndex('work_translation').on('work').columns(['work', 'locale']).unique().execute();
  await db.schema.createIndex('work_address').on('work').columns(['kind', 'locale', 'slug']).unique().execute();
  await db.schema
    .createTable('work_text')
    .addColumn('entry', numberOn(engine), (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('plain', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('work_page')
    .addColumn('entry', numberOn(engine), (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .execute();
}

/**
 * What lists are asked for. Each index also holds what decides whether a work is public, so that a late page skips
 * the earlier ones without reading a row.
 */
const LISTS: readonly (readonly string[])[] = [
  ['locale'],
  ['locale', 'kind'],
  ['locale', 'story'],
  ['mission', 'locale'],
  ['mission', 'locale', 'kind'],
  ['mission', 'locale', 'story'],
  ['campaign', 'locale'],
  ['campaign', 'locale', 'kind'],
  ['campaign', 'locale', 'story'],
];

async function createLinks(db: Kysely<unknown>): Promise<void> {
  const links = [
    ['work_case', 'case_work'],
    ['work_file', 'file'],
  ] as const;
  for (const [table, column] of links) {
    await db.schema
      .createTable(table)
      .addColumn(column, 'text', (definition) => definition.notNull())
      .addColumn('entry', 'bigint', (definition) => definition.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, [column, 'entry'])
      .execute();
    await db.schema.createIndex(`${table}_by_entry`).on(table).column('entry').execute();
  }
}

async function createAddresses(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('slug')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('work', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('slug_key', ['kind', 'slug', 'locale'])
    .execute();
  await db.schema.createIndex('slug_by_work').on('slug').column('work').execute();
  await db.schema
    .createTable('tombstone')
    .addColumn('path_hash', 'text', (column) => column.primaryKey())
    .execute();
}

async function createWords(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const compact = engine === 'sqlite' ? sql`without rowid` : sql``;
  await db.schema
    .createTable('word')
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('length', 'integer', (column) => column.notNull())
    .addColumn('works', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('word_key', ['locale', 'word'])
    .modifyEnd(compact)
    .execute();
  // Only of words without parts: an index of all would change with every count.
  await db.schema
    .createIndex('word_short')
    .on('word')
    .columns(['locale', 'works'])
    .where(sql.ref('length'), '<', sql.lit(SHORTEST_WITH_PARTS))
    .execute();
  await db.schema
    .createTable('word_part')
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('word_part_key', ['part', 'word'])
    .modifyEnd(compact)
    .execute();
}

async function createTheRest(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('media')
    .addColumn('file', 'text', (column) => column.primaryKey())
    .addColumn('json', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('hidden')
    .addColumn('work', 'text', (column) => column.primaryKey())
    .execute();
  await db.schema
    .createTable('orphan')
    .addColumn('file', 'text', (column) => column.primaryKey())
    .execute();
  await db.schema
    .createTable('publication')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .execute();
  await createJournalPosition(db);
  await db.schema
    .createTable('identity')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('json', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('generation')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .execute();
  await sql`insert into generation (id, value) values (1, 0)`.execute(db);
}

/**
 * The row number is the entry, so that "newest first" is the order in which FTS5 reads. The `ascii` tokenizer keeps
 * every character above 127 and splits at spaces: our terms are cut and folded before. `secure-delete` takes a
 * withdrawn work's words out of the index at once.
 */
async function createSqliteSearch(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table search using fts5(terms, tokenize = 'ascii', columnsize = 0)`.execute(db);
  await sql`insert into search (search, rank) values ('secure-delete', 1)`.execute(db);
  // Publishing is rare and searching is not: fewer pieces of the index to look into.
  await sql`insert into search (search, rank) values ('automerge', 2)`.execute(db);
}

/** Terms are put in as they are, past the parser of a text search configuration, whose letters depend on the locale. */
async function createPostgresSearch(db: Kysely<unknown>): Promise<void> {
  await sql`create table search (
    entry bigint primary key,
    terms tsvector not null,
    title text not null,
    body text not null
  )`.execute(db);
  await sql`create index search_terms on search using gin (terms)`.execute(db);
}
