import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { RequestId } from '../domain/id.ts';
import type { RequestState } from '../domain/public-request.ts';
import type { RequestFilter } from '../domain/request-filter.ts';
import type { Zone } from '../platform/database/zone.ts';
import { matching } from './matching-requests.ts';
import type { ActionsTables } from './schema.ts';

/** So many are dealt with at once: it takes about a second, in pieces (`settle-matching.ts`). */
export const MOST_AT_ONCE = 20_000;

/** How many requests name a page, and one of them, by which an address can ask for the others without the page's name. */
export interface PageNamed {
  readonly page: string | null;
  readonly requests: number;
  readonly one: RequestId;
}

/** How many requests there are of a filter, and which pages they name: the rarest first, which a flood would hide. */
export interface RequestOverview {
  readonly requests: number;
  readonly pages: readonly PageNamed[];
  /** How many pages are named in all, those without an address apart. */
  readonly pagesNamed: number;
}

export async function requestOverview(
  zone: Zone<ActionsTables>,
  filter: RequestFilter,
  until: Instant | null,
  mostPages: number,
): Promise<RequestOverview> {
  const rows = await zone.db
    .selectFrom('requests')
    .select(({ fn }) => [
      'page',
      fn.countAll<number>().as('requests'),
      fn.min('id').as('one'),
      // Of every page, whichever are shown: read once, not once more to be counted.
      sql<number>`sum(count(*)) over ()`.as('all'),
      sql<number>`count(page) over ()`.as('named'),
    ])
    .where(matching(filter, until))
    .groupBy('page')
    .orderBy('requests')
    .orderBy('page')
    .limit(mostPages)
    .execute();
  const [first] = rows;
  return {
    requests: Number(first?.all ?? 0),
    pages: rows.map(({ page, requests, one }) => ({ page, requests: Number(requests), one })),
    pagesNamed: Number(first?.named ?? 0),
  };
}

/** Every request that would be dealt with, of those that came before `until`: at most so many, those that came first. */
export interface OpenSet {
  readonly requests: number;
  /** Of them those that somebody has seen, and may be working on. */
  readonly seen: number;
  /** Names this very set (`digestOf`). */
  readonly digest: string;
}

export async function openSet(zone: Zone<ActionsTables>, filter: RequestFilter, until: Instant): Promise<OpenSet> {
  const rows = await openOnes(zone, filter, until);
  return {
    requests: rows.length,
    seen: rows.filter(({ state }) => state === 'seen').length,
    digest: digestOf(rows.map(({ id }) => id)),
  };
}

export function openOnes(
  zone: Zone<ActionsTables>,
  filter: RequestFilter,
  until: Instant,
): Promise<{ readonly id: RequestId; readonly state: RequestState }[]> {
  return zone.db
    .selectFrom('requests')
    .select(['id', 'state'])
    .where(matching(filter, until))
    .where('state', '<>', 'settled')
    .orderBy('came_at')
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .execute();
}

/** The SHA-256 (hex) of the ids of a set, in their own order: another set has another. */
export function digestOf(ids: readonly RequestId[]): string {
  return createHash('sha256').update(ids.toSorted().join(' ')).digest('hex');
}
