import { type Kysely, sql } from 'kysely';
import { createJournalPosition } from '../platform/database/journal-position.ts';
import type { ZoneMigrations } from '../platform/database/zone.ts';
import { createHidingEvents } from './hiding-events-migrations.ts';
import { createMediaQuestions } from './media-questions-migrations.ts';
import { createMedia } from './media-migrations.ts';
import { createOverrides } from './overrides-migrations.ts';
import { createOut } from './out-migrations.ts';
import { createRecallNotes } from './recall-notes-migrations.ts';
import { createReviews } from './reviews-migrations.ts';
import { createPetitionPages } from './petition-pages-migrations.ts';
import { createSiteSettings } from './site-settings-migrations.ts';
import { createWorkLines } from './work-lines-migrations.ts';
import { createWorkingTexts } from './working-texts-migrations.ts';

export const newsroomMigrations: ZoneMigrations = (engine) => ({
  '001': {
    async up(db) {
      await db.schema
        .createTable('work')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('facts', 'text', (column) => column.notNull())
        .addColumn('published_at', 'bigint')
        .addColumn('withdrawn_at', 'bigint')
        .addColumn('mission', 'text')
        .addColumn('story', 'text')
        .addColumn('words', 'text', (column) => column.notNull().defaultTo(''))
        .addColumn('changed_at', 'bigint', (column) => column.notNull().defaultTo(0))
        .addColumn('urgent', 'integer', (column) => column.notNull().defaultTo(0))
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
      await createMedia(db, engine);
      await createMediaQuestions(db);
      await db.schema
        .createTable('made')
        .addColumn('inputs', 'text', (column) => column.primaryKey())
        .addColumn('files', 'text', (column) => column.notNull())
        .execute();
      await createWithdrawals(db);
      await createRecallNotes(db, engine);
      await createHidings(db);
      await createHidingEvents(db, engine);
      await createCorrections(db);
      await createNameDecisions(db);
      await createSiteSettings(db);
      await createOut(db);
      await createWorkLines(db);
      await createWorkingTexts(db);
      await createReviews(db);
      await createOverrides(db);
      await createPetitionPages(db);
    },
  },
});

/** Whom the works that are public depend on, and what is still to be done since someone withdrew. */
async function createWithdrawals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('work_person')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('publication', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('work_person_key', ['person', 'work', 'publication'])
    .execute();
  await db.schema.createIndex('work_person_by_work').on('work_person').column('work').execute();
  await db.schema.createIndex('work_person_by_publication').on('work_person').column('publication').execute();
  await db.schema
    .createTable('render_again')
    .addColumn('work', 'text', (column) => column.primaryKey())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('refused', 'text')
    .execute();
  await db.schema
    .createTable('certificates')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute();
  await createJournalPosition(db);
}

/** What someone at the desk took off the site for now. */
async function createHidings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('hidings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull().check(sql`scope in ('work', 'case', 'petition')`))
    .addColumn('held_at', 'bigint', (column) => column.notNull())
    .addColumn('held_by', 'text', (column) => column.notNull())
    .addColumn('proposed_at', 'bigint')
    .addColumn('proposed_by', 'text')
    .addColumn('reason', 'text')
    .addColumn('lifted_at', 'bigint')
    .addColumn('lifted_by', 'text')
    .execute();
  await db.schema
    .createTable('case_pages')
    .addColumn('case', 'text', (column) => column.notNull())
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('held', 'integer', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('case_pages_key', ['case', 'work'])
    .execute();
  await sql`create unique index hidings_open on hidings (work, scope) where lifted_at is null`.execute(db);
}

/** What was decided about names that are linked to no record. */
async function createNameDecisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('name_decisions')
    .addColumn('work', 'text', (column) => column.notNull().references('work.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) =>
      column.notNull().check(sql`decision in ('linked', 'official', 'kept', 'removed')`),
    )
    .addColumn('decided_by', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('name_decisions_key', ['work', 'name'])
    .execute();
}

/** What was put right in published texts. */
async function createCorrections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('corrections')
    .addColumn('work', 'text', (column) => column.notNull().references('work.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('on', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'bigint', (column) => column.notNull())
    .addColumn('recorded_by', 'text')
    .addColumn('words', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('corrections_key', ['work', 'number'])
    .execute();
}
