import type { ZoneMigrations } from '../platform/database/zone.ts';

export const newsroomMigrations: ZoneMigrations = () => ({
  '001': {
    async up(db) {
      await db.schema
        .createTable('work')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('facts', 'text', (column) => column.notNull())
        .addColumn('published_at', 'bigint')
        .addColumn('withdrawn_at', 'bigint')
        .execute();
      await db.schema
        .createTable('text')
        .addColumn('work', 'text', (column) => column.notNull().references('work.id'))
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('author', 'text')
        .addColumn('written_at', 'bigint', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('text_key', ['work', 'locale', 'version'])
        .execute();
      await db.schema
        .createTable('media')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('original', 'text', (column) => column.notNull())
        .addColumn('facts', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('media_text')
        .addColumn('media', 'text', (column) => column.notNull().references('media.id'))
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('alt', 'text', (column) => column.notNull())
        .addColumn('caption', 'text')
        .addPrimaryKeyConstraint('media_text_key', ['media', 'locale'])
        .execute();
      await db.schema
        .createTable('made')
        .addColumn('inputs', 'text', (column) => column.primaryKey())
        .addColumn('files', 'text', (column) => column.notNull())
        .execute();
    },
  },
});
