import { addYears, startOfUtcDay, utcDayOf, type Instant, type PlainDate } from './date.ts';
import type { Petition, PetitionState } from './petition.ts';

/** What decides whether a petition may be opened, closed, or closed at another time. */
export interface PetitionNow {
  readonly petition: Petition;
  /** What it goes back to when whatever holds it is lifted: a stop for safety, or its page off the site. */
  readonly held: PetitionState | null;
  /** Whether duplicates can still be told: the key is destroyed when the time for objections is over. */
  readonly hasKey: boolean;
}

export type DateRefusal = 'closing-past' | 'closes-before-opening' | 'too-far';
export type OpenRefusal = 'open-already' | 'stopped' | 'key-destroyed' | DateRefusal;
export type CloseRefusal = 'not-open' | 'closed-already';
export type MoveRefusal = 'not-open' | DateRefusal;

/** A petition that nobody looks after for longer than this is forgotten. */
export const MOST_YEARS_OPEN = 5;

/** Whether a petition is taking signatures now, or will on its day. */
export function isUnderWay({ state, closesAt }: Petition, now: Instant): boolean {
  return state === 'open' && (closesAt === null || closesAt > now);
}

/** Whether it may open, for the first time or again, on these days. */
export function refusalToOpen(
  { petition, held, hasKey }: PetitionNow,
  { opensAt, closesAt }: { readonly opensAt: Instant | null; readonly closesAt: Instant | null },
  now: Instant,
): OpenRefusal | null {
  if (held !== null) return 'stopped';
  const hasBegun = petition.opensAt === null || petition.opensAt <= now;
  if (isUnderWay(petition, now) && hasBegun) return 'open-already';
  if (!hasKey) return 'key-destroyed';
  return refusalOfDates(opensAt, closesAt, now);
}

/** Whether it may be closed now. One that is stopped may: it is closed when nothing stops it any more. */
export function refusalToClose({ petition, held }: PetitionNow, now: Instant): CloseRefusal | null {
  const before = held ?? petition.state;
  if (before === 'draft') return 'not-open';
  return before === 'closed' || !isUnderWay({ ...petition, state: before }, now) ? 'closed-already' : null;
}

/** Whether its closing may be moved. One that is closed opens again instead: that asks more. */
export function refusalToMove(
  { petition, held }: PetitionNow,
  closesAt: Instant | null,
  now: Instant,
): MoveRefusal | null {
  if (!isUnderWay({ ...petition, state: held ?? petition.state }, now)) return 'not-open';
  return refusalOfDates(petition.opensAt, closesAt, now);
}

function refusalOfDates(opensAt: Instant | null, closesAt: Instant | null, now: Instant): DateRefusal | null {
  const last = endOfUtcDay(addYears(utcDayOf(now), MOST_YEARS_OPEN));
  if ((opensAt ?? now) > last || (closesAt ?? now) > last) return 'too-far';
  if (closesAt === null) return null;
  if (closesAt <= now) return 'closing-past';
  return opensAt !== null && closesAt <= opensAt ? 'closes-before-opening' : null;
}

/** The last instant of a day in UTC: a petition that is open until a day is open all day. */
export function endOfUtcDay(day: PlainDate): Instant {
  return (startOfUtcDay(day) + 86_399_999) as Instant;
}
