import { firstDayOf, lastDayOf, parsePartialDate, precisionOf, startOfUtcDay, utcDayOf } from './date.ts';
import type { Instant, PartialDate, PlainDate } from './date.ts';

const DAY_MS = 86_400_000;

/** A month as `YYYY-MM`. */
export type Month = PartialDate;

export function parseMonth(text: string): Month | null {
  const date = parsePartialDate(text);
  return date !== null && precisionOf(date) === 'month' ? date : null;
}

export const monthOf = (day: PlainDate): Month => day.slice(0, 7) as Month;

export const monthBefore = (month: Month): Month =>
  monthOf(utcDayOf((startOfUtcDay(firstDayOf(month)) - DAY_MS) as Instant));

export const monthAfter = (month: Month): Month =>
  monthOf(utcDayOf((startOfUtcDay(lastDayOf(month)) + DAY_MS) as Instant));

/** The weeks that a month lies in, from Monday to Sunday; `null`: a day of another month. */
export function weeksOf(month: Month): readonly (readonly (PlainDate | null)[])[] {
  const first = startOfUtcDay(firstDayOf(month)) / DAY_MS;
  const last = startOfUtcDay(lastDayOf(month)) / DAY_MS;
  // 1 January 1970 was a Thursday.
  const monday = first - ((((first + 3) % 7) + 7) % 7);
  const weeks: (PlainDate | null)[][] = [];
  for (let start = monday; start <= last; start += 7)
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = start + at;
        return day < first || day > last ? null : utcDayOf((day * DAY_MS) as Instant);
      }),
    );
  return weeks;
}
