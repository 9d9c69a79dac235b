import { setTimeout } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { scratchPostgres } from '../../../test/databases.ts';
import { postgresPool } from './postgres-pool.ts';

test.skipIf((inject('postgres') ?? null) === null)(
  'a connection that breaks between two statements fails the next one, and ends nothing',
  async () => {
    const databases = await scratchPostgres();
    if (databases.engine !== 'postgres') throw new Error('this is about a server');
    const pool = postgresPool({ connectionString: databases.url, max: 2 });
    const held = await pool.connect();
    const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    // Time to hear of it: an error that nobody listens to would be thrown here.
    await setTimeout(200);
    await expect(held.query('select 1')).rejects.toThrow();
    held.release(true);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  },
);
