import { type Kysely, sql } from 'kysely';
import type { Databases, ZoneName } from './zone.ts';
import { openZone, ZONES } from './zone.ts';

/** A verb of SQL; `update (column)` allows that column only. */
export type Verb = 'select' | 'insert' | 'update' | `update (${string})` | 'delete';
type Grants = Readonly<Partial<Record<ZoneName, Readonly<Record<string, readonly Verb[]>>>>>;

/*
 * PostgreSQL: what each process may do, by its role. (On SQLite the wall is encryption and separate processes.)
 *
 * The role of the desk owns the database and so every schema: it migrates, publishes and casts petitions' states.
 * The role of the site holds the verbs below, table by table, and nothing else: no right on a zone that is not named,
 * none on the migrations' own tables, none to make anything.
 */
export const SITE_GRANTS: Grants = {
  published: {
    generation: ['select'],
    hidden: [],
    identity: ['select'],
    journal_position: [],
    media: ['select'],
    orphan: [],
    publication: [],
    search: ['select'],
    slug: ['select'],
    tombstone: ['select'],
    word: ['select'],
    word_part: ['select'],
    work: ['select'],
    work_case: ['select'],
    work_file: ['select'],
    work_page: ['select'],
    work_text: ['select'],
  },
  actions: {
    petitions: ['select'],
    petition_keys: ['select'],
    petition_holds: ['select'],
    petition_history: [],
    sealing_keys: ['select'],
    // A confirmation changes the state, and nothing else of a row. One that nobody confirmed goes after thirty days.
    signatures: ['select', 'insert', 'update (state)', 'delete'],
    counts: ['select', 'insert', 'update (signatures)'],
    day_counts: ['select', 'insert', 'update (signatures)'],
    channel_counts: ['select', 'insert', 'update (signatures)'],
    journal_position: [],
    outbox: ['select', 'insert', 'update', 'delete'],
    throttle_keys: ['select', 'insert', 'delete'],
    throttles: ['select', 'insert', 'update', 'delete'],
    // What people ask of us goes in, and the site never sees it again.
    requests: ['insert'],
    request_marks: [],
    request_batches: [],
    request_days: ['select', 'insert', 'update'],
    // Sealed: a link's secret opens one, once.
    press_kits: ['select'],
    press_kit_links: ['select', 'update (opened_at)', 'update (wrapped)'],
  },
};

/**
 * Gives the site's role exactly its verbs, after the migrations: first everything is taken back, so that a verb which
 * left the list is gone. Does nothing on SQLite. Throws where a listed table is missing.
 */
export async function applyGrants(desk: Databases, site: Databases): Promise<void> {
  if (desk.engine !== 'postgres' || site.engine !== 'postgres') return;
  const role = decodeURIComponent(new URL(site.url).username);
  const zone = openZone(desk, 'published');
  try {
    await zone.db.transaction().execute(async (db) => {
      await closeDoors(db, role);
      for (const [name, tables] of Object.entries(SITE_GRANTS)) await openDoors(db, role, name, tables);
    });
  } finally {
    await zone.close();
  }
}

async function closeDoors(db: Kysely<unknown>, role: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  for (const { name } of rows) {
    // PostgreSQL lets everybody make temporary tables.
    await sql`revoke all on database ${sql.id(name)} from public, ${sql.id(role)}`.execute(db);
    await sql`grant connect on database ${sql.id(name)} to ${sql.id(role)}`.execute(db);
  }
  for (const name of ZONES) {
    await sql`revoke all on all tables in schema ${sql.id(name)} from public, ${sql.id(role)}`.execute(db);
    await sql`revoke all on schema ${sql.id(name)} from public, ${sql.id(role)}`.execute(db);
  }
}

async function openDoors(
  db: Kysely<unknown>,
  role: string,
  zone: string,
  tables: Readonly<Record<string, readonly Verb[]>>,
): Promise<void> {
  await sql`grant usage on schema ${sql.id(zone)} to ${sql.id(role)}`.execute(db);
  for (const [table, verbs] of Object.entries(tables)) {
    if (verbs.length === 0) continue;
    const what = sql.join(verbs.map((verb) => sql.raw(verb)));
    await sql`grant ${what} on table ${sql.id(zone, table)} to ${sql.id(role)}`.execute(db);
  }
}
