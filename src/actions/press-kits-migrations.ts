import type { Kysely } from 'kysely';
import { bytesOn, type Engine } from '../platform/database/zone.ts';

/** What journalists may have before an embargo ends, sealed, and the links that open it. */
export async function createPressKits(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  await db.schema
    .createTable('press_kits')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('press_kit_links')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('kit', 'text', (column) => column.notNull().references('press_kits.id'))
    .addColumn('wrapped', bytes, (column) => column.notNull())
    .addColumn('opened_at', 'bigint')
    .execute();
  await db.schema.createIndex('press_kit_links_kit').on('press_kit_links').column('kit').execute();
}
