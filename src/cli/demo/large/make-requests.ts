import type { LoadedRequest } from '../../../actions/load-requests.ts';
import type { Instant } from '../../../domain/date.ts';
import { chanceBy, oneOf } from './chance.ts';
import { someWords } from './made-up.ts';

const MONTH_MS = 30 * 86_400_000;

/** A month of requests that nobody has dealt with: a flood about one page, and others in between. */
export function makeRequests(count: number, now: Instant): LoadedRequest[] {
  const chance = chanceBy(10_001);
  return Array.from({ length: count }, (): LoadedRequest => {
    const locale = oneOf(chance, ['en', 'es', 'fr']);
    const named = chance(10);
    const page = named < 6 ? '/en/stories/made-up-1' : named < 7 ? null : `/en/stories/made-up-${chance(300) + 1}`;
    return {
      request: { wishes: ['name'], page: page ?? '', words: someWords(chance, locale, 25), reach: '' },
      page,
      locale,
      came: (now - 3_600_000 - chance(MONTH_MS)) as Instant,
      state: chance(20) === 0 ? 'seen' : 'waiting',
    };
  });
}
