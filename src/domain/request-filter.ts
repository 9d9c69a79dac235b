import type { PlainDate } from './date.ts';
import type { RequestState } from './public-request.ts';

/** Which requests somebody looks through. `open`: nobody has dealt with them, waiting or seen. */
export const REQUEST_LISTS = ['open', 'waiting', 'seen', 'settled'] as const;
export type RequestList = (typeof REQUEST_LISTS)[number];

export interface RequestFilter {
  readonly list: RequestList;
  /** The language they were asked in; `null`: any. */
  readonly locale: string | null;
  /** The path of a page that they name; `untold`: those that name none; `null`: whatever they name. */
  readonly page: string | null;
  /** Days, UTC, both of them within it. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** In `RequestFilter`: no address was given. No path, which begins with a slash. */
export const UNTOLD = 'untold';

/** The states of a list, in the order in which they are shown: who waits first. */
export const statesOf = (list: RequestList): readonly RequestState[] =>
  list === 'open' ? ['waiting', 'seen'] : [list];
