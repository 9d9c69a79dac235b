import type { Instant } from './date.ts';
import { parseLocale } from './locale.ts';
import { kindOfFolder } from './work-path.ts';

/** What somebody who finds themselves on the site may want to be different. Nobody is asked why. */
export const REQUEST_WISHES = ['name', 'picture', 'everything', 'wrong', 'other'] as const;
export type RequestWish = (typeof REQUEST_WISHES)[number];

/** What a person asks for on "Is this about you or your family?". Everything but a wish or a word may be left open. */
export interface PublicRequest {
  readonly wishes: readonly RequestWish[];
  /** The page as they named it: an address, or words. */
  readonly page: string;
  readonly words: string;
  /** How they can be reached, and when. */
  readonly reach: string;
}

/** The longest that each field can be, in UTF-16 code units. */
export const REQUEST_LIMITS = { page: 300, words: 4000, reach: 500 } as const;
export type RequestField = keyof typeof REQUEST_LIMITS;
export const REQUEST_FIELDS = Object.keys(REQUEST_LIMITS) as readonly RequestField[];

/** More than this in one UTC day is not taken, so that a flood cannot fill the disk: some 20 MB at the very most. */
export const MOST_REQUESTS_A_DAY = 1000;

export const REQUEST_STATES = ['waiting', 'seen', 'settled'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Days for which a request is kept once it has been dealt with. */
export const DAYS_KEPT = 90;

const QUARTER = 900_000;
const HOUR = 3_600_000;

/** When a request came, as it is kept: the quarter of an hour, so that it cannot be laid beside a log of connections. */
export const cameAbout = (at: Instant): Instant => (Math.floor(at / QUARTER) * QUARTER) as Instant;

/** Whether a request that nobody has seen has waited for about an hour: told at its end at the latest. */
export const isOverdue = (came: Instant, now: Instant): boolean => now - came >= HOUR;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The path of the page that is named, where it has the form of one of ours (`/en/stories/a-story`), with or without the
 * site's origin; else `null`, and what was written is for those alone who can open the request. Whether there is such a
 * page is not asked.
 */
export function pageNamed(text: string, origin: string): string | null {
  const written = text.startsWith(`${origin}/`) ? text.slice(origin.length) : text;
  const [path = ''] = written.split(/[?#]/, 1);
  const [before, locale = '', folder = '', slug = '', ...more] = path.replace(/\/$/, '').split('/');
  if (before !== '' || more.length > 0 || parseLocale(locale) === null || kindOfFolder(folder) === null) return null;
  return SLUG.test(slug) && slug.length <= 200 ? `/${locale}/${folder}/${slug}` : null;
}
