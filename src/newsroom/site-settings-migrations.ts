import type { Kysely } from 'kysely';

/** What was decided about the site as a whole, version by version. */
export async function createSiteSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('site_settings')
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('published_at', 'bigint')
    .execute();
}
