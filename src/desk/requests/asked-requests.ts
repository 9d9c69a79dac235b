import type { RequestCursor } from '../../actions/matching-requests.ts';
import { requestsById, type KeptRequest } from '../../actions/requests.ts';
import type { ActionsTables } from '../../actions/schema.ts';
import { parsePlainDate, type Instant } from '../../domain/date.ts';
import { parseId, type RequestId } from '../../domain/id.ts';
import { parseLocale } from '../../domain/locale.ts';
import { REQUEST_STATES } from '../../domain/public-request.ts';
import { REQUEST_LISTS, UNTOLD, type RequestFilter } from '../../domain/request-filter.ts';
import type { Zone } from '../../platform/database/zone.ts';

/** How somebody looks through requests. In an address and in a form, nothing of it is a name. */
export interface AskedRequests {
  readonly filter: RequestFilter;
  /** One that names the page of `filter`: a page stands in no address, for whoever asks may have written a name as one. */
  readonly like: RequestId | null;
  readonly newest: boolean;
  readonly after: RequestCursor | null;
}

const QUARTER = 900_000;

/** What is asked for, by the names of fields. What is no value of ours is not asked for. */
export async function readAskedRequests(
  zone: Zone<ActionsTables>,
  given: (name: string) => string,
): Promise<AskedRequests> {
  const like = parseId<RequestId>(given('like'));
  return {
    filter: {
      list: REQUEST_LISTS.find((each) => each === given('state')) ?? 'open',
      locale: parseLocale(given('language')),
      page: like === null ? null : await pageLike(zone, like),
      from: parsePlainDate(given('from')),
      to: parsePlainDate(given('to')),
    },
    like,
    newest: given('order') === 'newest',
    after: readCursor(given('after')),
  };
}

/** Once it is erased nothing is like it: never everything. */
async function pageLike(zone: Zone<ActionsTables>, like: RequestId): Promise<string> {
  const [one] = await requestsById(zone, [like]);
  return one === undefined ? '' : (one.page ?? UNTOLD);
}

/** The same as an address or a form takes it: what is so anyway is left out. */
export function fieldsOf({ filter, like, newest, after }: AskedRequests): Readonly<Record<string, string>> {
  const { list, locale, from, to } = filter;
  return {
    ...(list === 'open' ? {} : { state: list }),
    ...(locale === null ? {} : { language: locale }),
    ...(like === null ? {} : { like }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(newest ? { order: 'newest' } : {}),
    ...(after === null ? {} : { after: `${after.state}.${after.came / QUARTER}.${after.id}` }),
  };
}

export function addressOfRequests(asked: AskedRequests, more: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams({ ...fieldsOf(asked), ...more });
  return search.size === 0 ? '/requests' : `/requests?${search}`;
}

/** The page that goes on behind this one. */
export const nextAfter = (asked: AskedRequests, { state, came, id }: KeptRequest): AskedRequests => ({
  ...asked,
  after: { state, came, id },
});

function readCursor(given: string): RequestCursor | null {
  const [, state, quarters, id] = /^([a-z]{4,7})\.(\d{1,9})\.([a-z2-7]{26})$/.exec(given) ?? [];
  const known = REQUEST_STATES.find((each) => each === state);
  return known === undefined || id === undefined
    ? null
    : { state: known, came: (Number(quarters) * QUARTER) as Instant, id };
}
