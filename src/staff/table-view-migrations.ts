import type { Kysely } from 'kysely';
import { bytesOn, type Engine } from '../platform/database/zone.ts';

/** Views of tables that colleagues keep for themselves. */
export async function tableViews(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('table_views')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('name', bytesOn(engine), (column) => column.notNull())
    .addColumn('search', 'text', (column) => column.notNull())
    .addColumn('first', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('table_views_account').on('table_views').columns(['account', 'path']).execute();
}
