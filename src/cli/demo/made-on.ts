import { startOfUtcDay, utcDayOf, type Instant, type PlainDate } from '../../domain/date.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const PLACE = /\{\{(y|day)([+-]\d{1,4})?\}\}/g;

/**
 * Fills in the dates that the training mission's files count from the day of making, so that it does not grow old: a
 * child stays a child, an embargo lies ahead. `{{y}}` is the last full year, `{{y-15}}` fifteen before it;
 * `{{day}}` is the day itself (UTC), `{{day+30}}` thirty later.
 */
export function filledInOn(text: string, day: PlainDate): string {
  return text.replaceAll(PLACE, (_, unit: string, shift = '0') =>
    unit === 'y'
      ? String(Number(day.slice(0, 4)) - 1 + Number(shift)).padStart(4, '0')
      : utcDayOf((startOfUtcDay(day) + Number(shift) * DAY_MS) as Instant),
  );
}
