import { parentPort, workerData } from 'node:worker_threads';
import { sql } from 'kysely';
import { openZone, type Databases } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';
import type { SearchAnswer, SearchTask } from './search-client.ts';
import { search } from './search.ts';

const databases = workerData as Databases;
const zone = openZone<PublishedTables>(
  databases.engine === 'postgres' ? { ...databases, connections: 1 } : databases,
  'published',
  { readOnly: true },
);
// Half of a common word's index lies in memory then; the file's own default is 2 MB.
if (zone.engine === 'sqlite') await sql`pragma cache_size = -32000`.execute(zone.db);

parentPort?.on('message', ({ id, query, now }: SearchTask) => {
  const answer = (message: SearchAnswer): void => parentPort?.postMessage(message);
  search(zone, query, now).then(
    (result) => answer({ id, result }),
    (error: unknown) => answer({ id, failed: error instanceof Error ? error.message : 'unknown' }),
  );
});
