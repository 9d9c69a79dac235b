import { type Kysely, sql } from 'kysely';
import type { Engine } from '../platform/database/zone.ts';

/** What was done about what withdrawals could not recall, never changed and never deleted. */
export async function createRecallNotes(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('recall_notes')
    .addColumn('number', engine === 'sqlite' ? 'integer' : 'bigint', (column) =>
      engine === 'sqlite' ? column.primaryKey() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('certificate', 'text', (column) => column.notNull().references('certificates.id'))
    .addColumn('about', 'text', (column) =>
      column.notNull().check(sql`about in ('feeds', 'letters', 'files', 'press-kits', 'dossiers', 'mirrors', 'other')`),
    )
    .addColumn('kit', 'text', (column) => column.check(sql`kit is null or about = 'press-kits'`))
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('told', 'asked', 'deleted', 'unreachable')`),
    )
    .addColumn('on', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('recall_notes_of').on('recall_notes').column('certificate').execute();
  await db.schema.createIndex('certificates_by_time').on('certificates').columns(['made_at', 'id']).execute();
}
