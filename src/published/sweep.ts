import { once } from 'node:events';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import type { Zone } from '../platform/database/zone.ts';
import { workerPath } from '../platform/worker-path.ts';
import type { PublishedTables } from './schema.ts';

/**
 * Leaves no byte of what was taken down, or shown otherwise before, in the files of SQLite: writes the search index and
 * the database anew and cuts the write-ahead log to nothing, in a thread of its own (a second for some hundred
 * megabytes). `false` while a reader still looks at an older state: sweep again. On PostgreSQL there is no file of ours.
 */
export async function sweep(zone: Zone<PublishedTables>): Promise<boolean> {
  if (zone.engine === 'postgres') return true;
  const { rows } = await sql<{ name: string; file: string }>`pragma database_list`.execute(zone.db);
  const file = rows.find(({ name }) => name === 'main')?.file ?? '';
  const worker = new Worker(workerPath('published/sweep-worker.ts'), { workerData: { folder: dirname(file) } });
  const [swept] = (await once(worker, 'message')) as [boolean];
  await worker.terminate();
  return swept;
}
