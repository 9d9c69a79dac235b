import type { Kysely } from 'kysely';

/** Which work is the page of which petition. */
export async function createPetitionPages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('petition_pages')
    .addColumn('petition', 'text', (column) => column.primaryKey())
    // A draft that is discarded takes it along.
    .addColumn('work', 'text', (column) => column.notNull().references('work.id').onDelete('cascade'))
    .execute();
  await db.schema.createIndex('petition_pages_work').on('petition_pages').column('work').execute();
}
