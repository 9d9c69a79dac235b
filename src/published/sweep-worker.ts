import { parentPort, workerData } from 'node:worker_threads';
import { openSqlite } from '../platform/database/zone.ts';
import { cleanSearchIndex } from './clean-search-index.ts';

/** A thread that sweeps the file of `published` once (`sweep.ts`), and says whether nothing is left. */
const { folder } = workerData as { folder: string };
const database = openSqlite(folder, 'published', false);
cleanSearchIndex(database);
// `secure_delete` overwrites what is deleted, and not what SQLite leaves between cells as it moves them about.
database.exec('vacuum');
// Who waits for a reader here keeps the press waiting: it is asked again later.
database.exec('pragma busy_timeout = 100');
const checkpoint = database.prepare('pragma wal_checkpoint(truncate)').get();
database.close();
parentPort?.postMessage(checkpoint?.['busy'] === 0);
