import type { Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, RequestBatchId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables, RequestBatchesTable } from './schema.ts';

/** Many requests that were dealt with at once. While that, or its undoing, is under way there is no batch yet. */
export interface RequestBatch {
  readonly id: RequestBatchId;
  readonly by: AccountId;
  readonly at: Instant;
  readonly requests: number;
  /** Who opened them again, when, and how many of them that still could be. */
  readonly opened: { readonly by: AccountId; readonly at: Instant; readonly requests: number } | null;
}

/** The last batches, the latest first. */
export async function lastBatches(zone: Zone<ActionsTables>, limit: number): Promise<RequestBatch[]> {
  const rows = await zone.db
    .selectFrom('request_batches')
    .selectAll()
    .where('under_way', '=', 0)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

export async function batchOf(zone: Zone<ActionsTables>, id: RequestBatchId): Promise<RequestBatch | null> {
  const row = await zone.db
    .selectFrom('request_batches')
    .selectAll()
    .where('id', '=', id)
    .where('under_way', '=', 0)
    .executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

function fromRow(row: Selectable<RequestBatchesTable>): RequestBatch {
  const { id, by, at, requests, opened_by: openedBy, opened_at: openedAt, opened } = row;
  return {
    id,
    by,
    at: Number(at) as Instant,
    requests,
    opened:
      openedBy === null || openedAt === null
        ? null
        : { by: openedBy, at: Number(openedAt) as Instant, requests: opened ?? 0 },
  };
}
