import { sql, type Kysely } from 'kysely';
import type { Engine } from '../platform/database/zone.ts';
import { createMediaSearch } from './media-search.ts';

/** Pictures and films, what was on file of them before, and where they are used. */
export async function createMedia(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('media')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('picture', 'film')`))
    .addColumn('original', 'text', (column) => column.notNull())
    .addColumn('sealed_as', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addColumn('licensed', 'integer', (column) => column.notNull())
    .addColumn('people_said', 'integer', (column) => column.notNull())
    .addColumn('pixels_seen', 'integer', (column) => column.notNull())
    .addColumn('credited', 'text', (column) => column.notNull())
    .addColumn('described', 'text', (column) => column.notNull())
    .addColumn('poster', 'text')
    .execute();
  // In the order of the library, with all that lists ask of: they never read the rows, which are long.
  await db.schema
    .createIndex('media_lines')
    .on('media')
    .columns(['added_at desc', 'id', 'kind', 'licensed', 'people_said', 'pixels_seen', 'credited', 'described'])
    .execute();
  await db.schema.createIndex('media_by_poster').on('media').column('poster').execute();
  await db.schema
    .createTable('media_text')
    // What the index of FTS5 knows a row by.
    .$call((table) =>
      engine === 'sqlite' ? table.addColumn('number', 'integer', (column) => column.primaryKey()) : table,
    )
    .addColumn('media', 'text', (column) => column.notNull().references('media.id'))
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('alt', 'text', (column) => column.notNull())
    .addColumn('caption', 'text')
    .addColumn('words', 'text', (column) => column.notNull())
    .addUniqueConstraint('media_text_key', ['media', 'locale'])
    .execute();
  await createMediaSearch(db, engine);
  await db.schema
    .createTable('media_versions')
    .addColumn('media', 'text', (column) => column.notNull().references('media.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('media_versions_key', ['media', 'version'])
    .execute();
  await db.schema
    .createTable('renditions')
    .addColumn('media', 'text', (column) => column.primaryKey())
    .addColumn('wanted', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('made', 'integer', (column) => column.notNull())
    .addColumn('whole', 'integer', (column) => column.notNull())
    .addColumn('files', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addColumn('house', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('renditions_next').on('renditions').columns(['state', 'asked_at', 'media']).execute();
  await db.schema
    .createTable('work_media')
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('media', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('work_media_key', ['work', 'locale', 'version', 'media'])
    .execute();
  await db.schema.createIndex('work_media_by_media').on('work_media').column('media').execute();
}
