import type { Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, RequestId } from '../domain/id.ts';
import type { RequestState } from '../domain/public-request.ts';
import { statesOf, type RequestFilter } from '../domain/request-filter.ts';
import type { Zone } from '../platform/database/zone.ts';
import { behind, matching, type RequestCursor } from './matching-requests.ts';
import { batchOf, type RequestBatch } from './request-batches.ts';
import type { ActionsTables, RequestsTable } from './schema.ts';
import type { SealedText } from './seal-request.ts';

/** What anyone at the desk may know of a request; what was asked is in the sealed part. */
export interface KeptRequest {
  readonly id: RequestId;
  readonly page: string | null;
  readonly locale: string;
  /** To the quarter of an hour. */
  readonly came: Instant;
  readonly state: RequestState;
}

/** With what was asked, sealed, and with what was done about it. */
export interface SealedRequest extends KeptRequest {
  readonly sealed: SealedText;
  readonly marks: readonly RequestMark[];
  /** With which others it was dealt with at once, if so; it may have been opened again since. */
  readonly batch: RequestBatch | null;
}

export interface RequestMark {
  readonly number: number;
  readonly state: 'seen' | 'settled';
  readonly by: AccountId;
  readonly at: Instant;
  readonly note: SealedText | null;
}

/** How many wait to be seen and since when, and how many were seen and are not dealt with. */
export interface RequestsWaiting {
  readonly waiting: number;
  readonly since: Instant | null;
  readonly seen: number;
}

export async function requestsWaiting(zone: Zone<ActionsTables>): Promise<RequestsWaiting> {
  const rows = await zone.db
    .selectFrom('requests')
    .select(({ fn }) => ['state', fn.countAll<number>().as('number'), fn.min('came_at').as('since')])
    .where('state', '<>', 'settled')
    .groupBy('state')
    .execute();
  const of = (state: RequestState) => rows.find((row) => row.state === state);
  const first = of('waiting');
  return {
    waiting: Number(first?.number ?? 0),
    since: first === undefined ? null : (Number(first.since) as Instant),
    seen: Number(of('seen')?.number ?? 0),
  };
}

/**
 * A page of requests: those that wait first, then those that were seen, of each who came first, or last (`newest`). It goes
 * on behind `after`, so that the last page is there as fast as the first and none that comes in between moves the others.
 */
export async function listRequests(
  zone: Zone<ActionsTables>,
  asked: {
    readonly filter: RequestFilter;
    readonly newest: boolean;
    readonly after: RequestCursor | null;
    readonly limit: number;
  },
): Promise<KeptRequest[]> {
  const { filter, newest, after, limit } = asked;
  const states = statesOf(filter.list);
  const way = newest ? 'desc' : 'asc';
  const found: KeptRequest[] = [];
  for (const state of states.slice(Math.max(0, states.indexOf(after?.state as RequestState)))) {
    if (found.length === limit) break;
    const rows = await zone.db
      .selectFrom('requests')
      .select(['id', 'page', 'locale', 'came_at', 'state'])
      .where(matching({ ...filter, list: state }))
      .$if(after?.state === state, (query) => (after === null ? query : query.where(behind(after, newest))))
      .orderBy('came_at', way)
      .orderBy('id', way)
      .limit(limit - found.length)
      .execute();
    found.push(...rows.map(fromRow));
  }
  return found;
}

/** What anyone at the desk may know of these; one that is not there any more is left out. */
export async function requestsById(zone: Zone<ActionsTables>, ids: readonly RequestId[]): Promise<KeptRequest[]> {
  if (ids.length === 0) return [];
  const rows = await zone.db
    .selectFrom('requests')
    .select(['id', 'page', 'locale', 'came_at', 'state'])
    .where('id', 'in', ids)
    .orderBy('came_at')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** The one of those that name this page which came first; `null`: none does. */
export async function firstNaming(zone: Zone<ActionsTables>, page: string): Promise<RequestId | null> {
  const row = await zone.db
    .selectFrom('requests')
    .select('id')
    .where('page', '=', page)
    .orderBy('came_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** One request with its sealed part and its marks, or `null`. */
export async function requestById(zone: Zone<ActionsTables>, id: RequestId): Promise<SealedRequest | null> {
  const row = await zone.db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const marks = await zone.db
    .selectFrom('request_marks')
    .selectAll()
    .where('request', '=', id)
    .orderBy('number')
    .execute();
  return {
    ...fromRow(row),
    sealed: { keyId: row.key_id, sealed: row.sealed },
    marks: marks.map(({ number, state, by, at, key_id: keyId, sealed }) => ({
      number,
      state,
      by,
      at: Number(at) as Instant,
      note: keyId === null || sealed === null ? null : { keyId, sealed },
    })),
    batch: row.batch === null ? null : await batchOf(zone, row.batch),
  };
}

function fromRow(row: Pick<Selectable<RequestsTable>, 'id' | 'page' | 'locale' | 'came_at' | 'state'>): KeptRequest {
  return { id: row.id, page: row.page, locale: row.locale, came: Number(row.came_at) as Instant, state: row.state };
}
