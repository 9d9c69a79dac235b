import { sql, type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely';
import { startOfUtcDay, type Instant } from '../domain/date.ts';
import { statesOf, UNTOLD, type RequestFilter } from '../domain/request-filter.ts';
import type { ActionsTables } from './schema.ts';

type Builder = ExpressionBuilder<ActionsTables, 'requests'>;

const DAY = 86_400_000;

/**
 * The requests of a filter; with `until`, those that came before it alone. Everything it asks of stands in one index
 * (`requests_by_state`), so that the sealed parts are not read to count or to leaf through a hundred thousand.
 */
export function matching(filter: RequestFilter, until: Instant | null = null) {
  const { locale, page, from, to } = filter;
  return (eb: Builder): ExpressionWrapper<ActionsTables, 'requests', SqlBool> =>
    eb.and([
      eb('state', 'in', statesOf(filter.list)),
      ...(locale === null ? [] : [eb('locale', '=', locale)]),
      ...(page === null ? [] : [page === UNTOLD ? eb('page', 'is', null) : eb('page', '=', page)]),
      ...(from === null ? [] : [eb('came_at', '>=', startOfUtcDay(from))]),
      ...(to === null ? [] : [eb('came_at', '<', startOfUtcDay(to) + DAY)]),
      ...(until === null ? [] : [eb('came_at', '<', until)]),
    ]);
}

/** Where a page of a list goes on. */
export interface RequestCursor {
  readonly state: string;
  readonly came: Instant;
  readonly id: string;
}

/** Those behind this one, whichever way round they are read. */
export const behind = ({ came, id }: RequestCursor, newest: boolean) =>
  newest ? sql<SqlBool>`(came_at, id) < (${came}, ${id})` : sql<SqlBool>`(came_at, id) > (${came}, ${id})`;
