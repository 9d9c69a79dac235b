import type { Instant, PlainDate } from './date.ts';
import type { Petition, SigningRefusal } from './petition.ts';

/** `pending` until its owner confirms it. `invalidated`: the same address had already confirmed another. */
export const SIGNATURE_STATES = ['pending', 'validated', 'invalidated', 'withdrawn'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** Days in which a signature can be confirmed; after them it is erased. */
export const DAYS_TO_CONFIRM = 30;

/** Mail is slow: a signature given before the close can be confirmed for another day. */
export const HOURS_TO_CONFIRM_AFTER_CLOSE = 24;

/** Limits of what is typed, in characters (UTF-16 units, as `maxlength` counts them). */
export const SIGNING_LIMITS = {
  given_name: 100,
  family_name: 100,
  email: 254,
  country: 2,
  locality: 100,
  postal_code: 20,
} as const;

export type ConfirmRefusal = 'token-unknown' | 'token-expired' | SigningRefusal;

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Whether a signature given in time may still be confirmed, or why not. */
export function refusalToConfirm(petition: Petition, now: Instant): SigningRefusal | null {
  if (petition.state === 'stopped') return 'petition-stopped';
  if (petition.state === 'draft') return 'petition-not-open';
  if (petition.closesAt === null) return petition.state === 'closed' ? 'petition-closed' : null;
  return petition.closesAt + HOURS_TO_CONFIRM_AFTER_CLOSE * HOUR <= now ? 'petition-closed' : null;
}

/**
 * Whether a signature given on `day` can no longer be confirmed. Only the UTC day is kept, so the last of the
 * thirty days is open until its end.
 */
export function isPastConfirming(day: PlainDate, now: Instant): boolean {
  return startOf(day) + (DAYS_TO_CONFIRM + 1) * DAY <= now;
}

/** Days since 1970 by counting, as `Date` is not the domain's. */
function startOf(day: PlainDate): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // Howard Hinnant's days_from_civil: March begins the year, so that the leap day ends it.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * DAY;
}
