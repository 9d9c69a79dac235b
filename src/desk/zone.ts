import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import { intlLocale } from '../pages/dates.ts';
import { parseZone } from '../platform/zoned-time.ts';

const COOKIE = '__Host-alzavoz-zone';
const YEAR_S = 365 * 24 * 60 * 60;

/** The zone whose clocks somebody reads: the one they chose, else UTC. A browser tells none without a script. */
export function zoneFor(c: Context): string {
  return parseZone(getCookie(c, COOKIE) ?? '') ?? 'UTC';
}

export function keepZone(c: Context, zone: string): void {
  setCookie(c, COOKIE, zone, { path: '/', secure: true, httpOnly: true, sameSite: 'Strict', maxAge: YEAR_S });
}

/** A day and a time of a zone, with its name: "Thu 26 Nov 2026, 09:00 (America/Mexico City)". */
export function inZone(at: Instant, zone: string, locale: Locale): string {
  const told = new Intl.DateTimeFormat(intlLocale(locale), {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(at);
  return `${told} (${zoneName(zone)})`;
}

/** As people read it: without the underscores that stand for spaces. */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ');
