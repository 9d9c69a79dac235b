import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { postgresPool } from './postgres-pool.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** A zone owns its tables: one SQLite file, or one PostgreSQL schema, of its name. */
export const ZONES = ['vault', 'newsroom', 'staff', 'published', 'actions', 'keyring'] as const;
export type ZoneName = (typeof ZONES)[number];
export type Engine = 'sqlite' | 'postgres';

/** Where the databases are: a folder of SQLite files, or a PostgreSQL server as the role of one process. */
export type Databases =
  | { readonly engine: 'sqlite'; readonly folder: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly connections?: number };

/** An open zone. `Tables` is the zone's own interface of its tables, from its `schema.ts`. */
export interface Zone<Tables> {
  readonly name: ZoneName;
  readonly engine: Engine;
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/** A zone's changes of shape, in order. `engine` tells which SQL to write where the two differ. */
export type ZoneMigrations = (engine: Engine) => Record<string, Migration>;

/**
 * Opens a zone. SQLite: WAL, `synchronous=FULL` (an acknowledged commit is on the disk), `secure_delete`,
 * foreign keys, and five seconds of patience with another writer. `readOnly` cannot write, nor create the file.
 */
export function openZone<Tables>(
  databases: Databases,
  name: ZoneName,
  options: { readOnly?: boolean } = {},
): Zone<Tables> {
  if (databases.engine === 'postgres') return openPostgres(databases.url, name, databases.connections ?? 8);
  const database = openSqlite(databases.folder, name, options.readOnly ?? false);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  // Kysely closes only a connection that it has used; closing twice throws.
  return { name, engine: 'sqlite', db, close: () => closeSqlite(db, database) };
}

/** The bare SQLite connection of a zone, for the workers that need `node:sqlite` without a query builder. */
export function openSqlite(folder: string, name: ZoneName, readOnly: boolean): DatabaseSync {
  if (!readOnly) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(folder, `${name}.db`), { readOnly, timeout: 5000 });
  if (!readOnly) database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full; pragma secure_delete = on; pragma foreign_keys = on');
  return database;
}

async function closeSqlite(db: { destroy(): Promise<void> }, database: DatabaseSync): Promise<void> {
  await db.destroy();
  if (database.isOpen) database.close();
}

function openPostgres<Tables>(url: string, name: ZoneName, connections: number): Zone<Tables> {
  const types = { getTypeParser: parserFor } as unknown as pg.CustomTypesConfig;
  const pool = postgresPool({ connectionString: url, max: connections, options: `-c search_path=${name}`, types });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { name, engine: 'postgres', db, close: () => db.destroy() };
}

/** `bigint` columns hold UTC milliseconds and counts, all below 2^53. Dates are kept as text, never as `Date`. */
function parserFor(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === pg.types.builtins.INT8) return Number;
  if (oid === pg.types.builtins.DATE) return (text) => text;
  return pg.types.getTypeParser(oid, format as 'text');
}

/** Brings a zone to its newest shape. Each step is a transaction of its own; a failing one throws and leaves no trace. */
export async function migrateZone<Tables>(zone: Zone<Tables>, migrations: ZoneMigrations): Promise<void> {
  if (zone.engine === 'postgres') await sql`create schema if not exists ${sql.id(zone.name)}`.execute(zone.db);
  const migrator = new Migrator({
    db: zone.db,
    provider: { getMigrations: () => Promise.resolve(migrations(zone.engine)) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    ...(zone.engine === 'postgres' ? { migrationTableSchema: zone.name } : {}),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** The column type of bytes on each engine. */
export function bytesOn(engine: Engine): 'blob' | 'bytea' {
  return engine === 'sqlite' ? 'blob' : 'bytea';
}
