import type { Instant, PartialDate } from '../domain/date.ts';

/**
 * The number of an entry: minutes since the year 1600 of the work's place in time, then 24 bits that tell apart what
 * shares a minute. So the order of numbers is the order of every list and of the search index, without a sort, and
 * a range of dates is a range of numbers. It stays below 2^53.
 */
const FIRST_MINUTE = Date.UTC(1600, 0, 1) / 60_000;
const MOST_MINUTES = 2 ** 29 - 1;
const IN_A_MINUTE = 2 ** 24;

export const FIRST_ENTRY = 0;
export const AFTER_ALL_ENTRIES = (MOST_MINUTES + 1) * IN_A_MINUTE;

/** The first number that an entry of this instant can have. Before 1600 and after 2620 all are at the edge. */
export function firstEntryAt(at: Instant): number {
  const minute = Math.floor(at / 60_000) - FIRST_MINUTE;
  return Math.min(MOST_MINUTES, Math.max(0, minute)) * IN_A_MINUTE;
}

export function firstEntryAfterMinuteOf(entry: number): number {
  return (Math.floor(entry / IN_A_MINUTE) + 1) * IN_A_MINUTE;
}

export function sameMinute(a: number, b: number): boolean {
  return Math.floor(a / IN_A_MINUTE) === Math.floor(b / IN_A_MINUTE);
}

/**
 * Where a work stands in time: when it was published, if that is within the day, month or year that it tells of, or if it
 * tells of none; else the beginning of that day, month or year. So "2014", published in October, stands among October's.
 */
export function sortInstant({ date, publishedAt }: { date: PartialDate | null; publishedAt: Instant }): Instant {
  if (date === null) return publishedAt;
  const start = startOf(date);
  return publishedAt >= start && publishedAt < endOf(date) ? publishedAt : start;
}

export function startOf(date: PartialDate): Instant {
  const { year, month, day } = numbersOf(date);
  return utc(year, month ?? 1, day ?? 1);
}

/** The first instant after a year, a month or a day. */
export function endOf(date: PartialDate): Instant {
  const { year, month, day } = numbersOf(date);
  if (month === undefined) return utc(year + 1, 1, 1);
  return day === undefined ? utc(year, month + 1, 1) : utc(year, month, day + 1);
}

function numbersOf(date: PartialDate): { year: number; month: number | undefined; day: number | undefined } {
  const [year = 0, month, day] = date.split('-').map(Number);
  return { year, month, day };
}

/** `Date.UTC` reads years below 100 as of the twentieth century. */
function utc(year: number, month: number, day: number): Instant {
  return new Date(0).setUTCFullYear(year, month - 1, day) as Instant;
}
