import { type Kysely, sql } from 'kysely';
import { KEEP_DAYS } from '../domain/petition.ts';
import { createJournalPosition } from '../platform/database/journal-position.ts';
import { createPetitionHistory } from './petition-history-migrations.ts';
import { createPressKits } from './press-kits-migrations.ts';
import { bytesOn, type Engine, type ZoneMigrations } from '../platform/database/zone.ts';

export const actionsMigrations: ZoneMigrations = (engine) => ({
  '001': {
    async up(db) {
      await petitions(db, engine);
      await createPetitionHistory(db, engine);
      await signatures(db, engine);
      await letters(db, engine);
      await requests(db, engine);
      await createPressKits(db, engine);
      await createJournalPosition(db);
    },
  },
});

async function petitions(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  await db.schema
    .createTable('petitions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('draft', 'open', 'closed', 'stopped')`),
    )
    .addColumn('opens_at', 'bigint')
    .addColumn('closes_at', 'bigint')
    .addColumn('goal', 'integer')
    .addColumn('exposure', 'text', (column) =>
      column
        .notNull()
        .defaultTo('count')
        .check(sql`exposure in ('count', 'name-by-choice')`),
    )
    .addColumn('addressee_country', 'text', (column) => column.check(sql`length(addressee_country) = 2`))
    .addColumn('keep_days', 'integer', (column) => column.notNull().defaultTo(KEEP_DAYS.usual))
    .addColumn('erased_at', 'bigint')
    .execute();
  await db.schema
    .createTable('petition_keys')
    .addColumn('petition', 'text', (column) => column.primaryKey().references('petitions.id'))
    .addColumn('duplicate_key', bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('petition_holds')
    .addColumn('petition', 'text', (column) => column.notNull().references('petitions.id'))
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('state_before', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('petition_holds_key', ['petition', 'cause'])
    .execute();
  await db.schema
    .createTable('sealing_keys')
    .addColumn('key_id', 'text', (column) => column.primaryKey())
    .addColumn('public_key', bytes, (column) => column.notNull())
    .addColumn('retired', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`create unique index sealing_keys_in_use on sealing_keys (retired) where retired = 0`.execute(db);
}

async function signatures(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  // No foreign key to `petitions`: taking a signature asks the petition's state in the same statement or transaction.
  await db.schema
    .createTable('signatures')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('pending', 'validated', 'invalidated', 'withdrawn')`),
    )
    .addColumn('token_hash', bytes, (column) => column.notNull())
    .addColumn('sealed', bytes, (column) => column.notNull())
    .addColumn('duplicate_tag', bytes, (column) => column.notNull())
    .addColumn('country', 'text', (column) => column.notNull().check(sql`length(country) = 2`))
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('news', 'integer', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .execute();
  await sql`create unique index signatures_one_each on signatures (petition, duplicate_tag) where state = 'validated'`.execute(
    db,
  );
  // For erasing what was not confirmed, and for counting it. Days only grow, so inserting goes to the end.
  await sql`create index signatures_pending on signatures (petition, day) where state = 'pending'`.execute(db);
  await db.schema
    .createTable('counts')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('country', 'text', (column) => column.notNull())
    .addColumn('signatures', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('counts_pk', ['petition', 'country'])
    .execute();
  await db.schema
    .createTable('day_counts')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('signatures', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('day_counts_pk', ['petition', 'day'])
    .execute();
  await db.schema
    .createTable('channel_counts')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('signatures', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('channel_counts_pk', ['petition', 'channel', 'day'])
    .execute();
}

async function letters(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  await db.schema
    .createTable('outbox')
    .addColumn('id', engine === 'sqlite' ? 'integer' : 'bigint', (column) =>
      engine === 'sqlite' ? column.primaryKey() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('petition', 'text')
    .addColumn('token', 'text')
    .addColumn('channel', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .defaultTo('waiting')
        .check(sql`state in ('waiting', 'sending', 'failed')`),
    )
    .execute();
  await sql`create index outbox_due on outbox (next_at) where state <> 'failed'`.execute(db);
  await db.schema
    .createTable('throttle_keys')
    .addColumn('day', 'text', (column) => column.primaryKey())
    .addColumn('key', bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('throttles')
    .addColumn('tag', bytes, (column) => column.primaryKey())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('sent', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .execute();
}

/** What people ask of us on "Is this about you or your family?". */
async function requests(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  await db.schema
    .createTable('requests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('page', 'text')
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('came_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .defaultTo('waiting')
        .check(sql`state in ('waiting', 'seen', 'settled')`),
    )
    .addColumn('settled_at', 'bigint')
    // No reference: a batch goes when what it dealt with has gone, and what was opened again stays.
    .addColumn('batch', 'text')
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('sealed', bytes, (column) => column.notNull())
    .execute();
  // All that lists, counts and groups ask of: they never read the rows, which are long.
  await db.schema
    .createIndex('requests_by_state')
    .on('requests')
    .columns(['state', 'came_at', 'id', 'locale', 'page'])
    .execute();
  // With the state: what is open again already is not passed over for each piece of the rest.
  await db.schema.createIndex('requests_by_batch').on('requests').columns(['batch', 'state', 'id']).execute();
  await db.schema
    .createTable('request_marks')
    .addColumn('request', 'text', (column) => column.notNull().references('requests.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('key_id', 'text')
    .addColumn('sealed', bytes)
    .addPrimaryKeyConstraint('request_marks_key', ['request', 'number'])
    .execute();
  await db.schema
    .createTable('request_batches')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('requests', 'integer', (column) => column.notNull())
    .addColumn('opened_by', 'text')
    .addColumn('opened_at', 'bigint')
    .addColumn('opened', 'integer')
    .addColumn('under_way', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('request_days')
    .addColumn('day', 'text', (column) => column.primaryKey())
    .addColumn('taken', 'integer', (column) => column.notNull())
    .addColumn('letter_at', 'bigint', (column) => column.notNull())
    .execute();
}
