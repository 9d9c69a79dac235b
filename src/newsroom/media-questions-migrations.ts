import { type Kysely, sql } from 'kysely';

/** Who is in a picture, asked of those who may know. */
export async function createMediaQuestions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('media_questions')
    .addColumn('media', 'text', (column) => column.notNull().references('media.id'))
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('settled_by', 'text')
    .execute();
  // Of two who ask at once, the second finds the first one's question.
  await sql`create unique index media_questions_open on media_questions (media) where settled_at is null`.execute(db);
}
