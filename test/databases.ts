import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, inject } from 'vitest';
import type { Databases, Engine } from '../src/platform/database/zone.ts';

/** Makes a fresh, empty set of databases, opened with the desk's role. Each call makes another set. */
export type Scratch = () => Promise<Databases>;

/**
 * Runs the tests of a store on SQLite and on PostgreSQL:
 *
 *     onEachEngine((engine, scratch) => {
 *       test('…', async () => {
 *         const zone = openZone<NotesTables>(await scratch(), 'newsroom');
 *         await migrateZone(zone, notesMigrations);
 *
 * Without PostgreSQL on the machine its half is skipped.
 */
export function onEachEngine(body: (engine: Engine, scratch: Scratch) => void): void {
  describe('on sqlite', () => {
    const folders: string[] = [];
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    });
    body('sqlite', () => {
      const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
      folders.push(folder);
      return Promise.resolve({ engine: 'sqlite', folder });
    });
  });
  describe.skipIf(door() === null)('on postgres', () => body('postgres', scratchPostgres));
}

/** The same databases as the site's process opens them. The desk's `applyGrants` says what its role may do. */
export function scratchAsSite(databases: Databases): Databases {
  if (databases.engine === 'sqlite') return databases;
  return { ...databases, url: databases.url.replace('//desk@', '//site@') };
}

/** A fresh PostgreSQL database of the scratch cluster, owned by the role `desk`. */
export async function scratchPostgres(): Promise<Databases> {
  const answer = await fetch(door() ?? 'http://postgresql.missing');
  if (!answer.ok) throw new Error(`the scratch cluster did not start: ${await answer.text()}`);
  const port = await answer.text();
  const name = `scratch_${randomBytes(8).toString('hex')}`;
  const client = new pg.Client({ connectionString: `postgres://scratch@127.0.0.1:${port}/postgres` });
  await client.connect();
  await client.query(`create database ${name} owner desk`);
  await client.end();
  return { engine: 'postgres', url: `postgres://desk@127.0.0.1:${port}/${name}`, connections: 4 };
}

function door(): string | null {
  return inject('postgres') ?? null;
}
