import { startDurableCluster } from './durable-cluster.ts';
import type { Figure } from './figure.ts';
import { runBuilt } from './run-built.ts';

/** Lists of 100,000 rows that are read from the database: what people ask of us, and pictures. On both engines. */
export async function benchLongLists(): Promise<Figure[]> {
  const figures = await runBuilt<Figure[]>('long-lists-measured', []);
  const cluster = await startDurableCluster();
  if (cluster === null) {
    console.warn('PostgreSQL is missing: long lists on it were not measured');
    return figures;
  }
  try {
    return [...figures, ...(await runBuilt<Figure[]>('long-lists-measured', [cluster.url]))];
  } finally {
    await cluster.stop();
  }
}
