import type { SelectQueryBuilder } from 'kysely';
import type { Engine } from '../platform/database/zone.ts';
import type { VaultTables } from './schema.ts';

/**
 * Keeps anyone from adding rows that refer to these until the transaction ends, and then they are gone. On SQLite the
 * transaction is alone anyway (`inWriteTransaction`).
 */
export async function holdRows<Table extends keyof VaultTables, Row>(
  engine: Engine,
  rows: SelectQueryBuilder<VaultTables, Table, Row>,
): Promise<void> {
  if (engine === 'postgres') await rows.forUpdate().execute();
}
