import { sql, type Kysely } from 'kysely';
import { bytesOn, type Engine } from '../platform/database/zone.ts';

/** Makes what belongs to cases (`case-schema.ts`), after the table of cases itself. */
export async function makeCaseTables(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await makeRows(db, engine);
  await makeEvidence(db, engine);
  await makeHolds(db, engine);
}

// A row that refers to its case cannot be written after the case was erased, whoever does both at once.
async function makeRows(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  await db.schema
    .createTable('case_events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('case', 'text', (column) => column.notNull().references('cases.id'))
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('payload', bytes, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('case_events_of').on('case_events').column('case').execute();
  await db.schema
    .createTable('verdicts')
    .addColumn('case', 'text', (column) => column.notNull().references('cases.id'))
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('payload', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('verdicts_key', ['case', 'number'])
    .execute();
}

async function makeEvidence(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  await db.schema
    .createTable('evidence')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('case', 'text', (column) => column.notNull().references('cases.id'))
    .addColumn('kept', 'integer', (column) => column.notNull())
    .addColumn('payload', bytes, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('evidence_of').on('evidence').column('case').execute();
  await db.schema
    .createTable('evidence_accesses')
    .addColumn('evidence', 'text', (column) => column.notNull().references('evidence.id'))
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('payload', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_accesses_key', ['evidence', 'number'])
    .execute();
}

async function makeHolds(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const bytes = bytesOn(engine);
  await db.schema
    .createTable('case_inboxes')
    .addColumn('case', 'text', (column) => column.primaryKey().references('cases.id'))
    .addColumn('public_key', bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('holds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    // No reference to a case: holding must never fail.
    .addColumn('case', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('held_at', 'bigint', (column) => column.notNull())
    .addColumn('held_by', 'text', (column) => column.notNull())
    .addColumn('reason', bytes)
    .addColumn('proposed_at', 'bigint')
    .addColumn('proposed_by', 'text')
    .addColumn('lift_reason', bytes)
    .addColumn('lifted_at', 'bigint')
    .addColumn('lifted_by', 'text')
    .execute();
  await db.schema
    .createIndex('holds_once')
    .unique()
    .on('holds')
    .column('case')
    .where(sql.ref('lifted_at'), 'is', null)
    .execute();
}
