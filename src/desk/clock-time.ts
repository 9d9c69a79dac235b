import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';

/** The time of day in UTC, as that language writes it. Staff are in many zones; the page says which one this is. */
export function clockTime(at: Instant, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(at);
}

/** The day in UTC. */
export function dayOnly(at: Instant, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    at,
  );
}

/** The day and the time of day in UTC. */
export function dateAndTime(at: Instant, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(at);
}
