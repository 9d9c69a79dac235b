import { sql, type Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, RequestId } from '../domain/id.ts';
import type { RequestState } from '../domain/public-request.ts';
import type { Zone } from '../platform/database/zone.ts';
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

/** A page of requests: those that wait first, then those that were seen, the oldest of each first; then what is dealt with. */
export async function listRequests(
  zone: Zone<ActionsTables>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<KeptRequest[]> {
  const rows = await zone.db
    .selectFrom('requests')
    .select(['id', 'page', 'locale', 'came_at', 'state'])
    .orderBy(sql`case state when 'waiting' then 0 when 'seen' then 1 else 2 end`)
    .orderBy('came_at')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(fromRow);
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
  };
}

function fromRow(row: Pick<Selectable<RequestsTable>, 'id' | 'page' | 'locale' | 'came_at' | 'state'>): KeptRequest {
  return { id: row.id, page: row.page, locale: row.locale, came: Number(row.came_at) as Instant, state: row.state };
}
