import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import { intlLocale, sayInstant } from '../pages/dates.ts';

/** The time of day in UTC, as that language writes it. Staff are in many zones; the page says which one this is. */
export function clockTime(at: Instant, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(at);
}

/** The day in UTC, as the site writes it. */
export function dayOnly(at: Instant, locale: Locale): string {
  return sayInstant(at, locale);
}

/** The day and the time of day in UTC. */
export function dateAndTime(at: Instant, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale(locale), TO_THE_MINUTE).format(at);
}

/** The same to the second, where the order of what was done within a minute matters. */
export function dateAndSecond(at: Instant, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale(locale), { ...TO_THE_MINUTE, second: '2-digit' }).format(at);
}

const TO_THE_MINUTE = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
} as const satisfies Intl.DateTimeFormatOptions;
