import { startOfUtcDay, type Instant, type PlainDate } from '../domain/date.ts';

const MINUTE_MS = 60_000;

/** Every IANA zone that this machine knows, `UTC` first. */
export function everyZone(): readonly string[] {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return zones;
}
let zones: readonly string[] | undefined;

/** The zone as it is spelled here; `null` for none that is known. */
export const parseZone = (text: string): string | null => everyZone().find((zone) => zone === text) ?? null;

/** `skipped`: the clocks jump over this time on that day. `twice`: they are set back, and it comes twice. */
export type NoSuchTime = 'skipped' | 'twice';

/**
 * The instant at which the clocks of a zone show this day and time. `time`: `HH:MM`.
 */
export function instantIn(zone: string, day: PlainDate, time: string): Instant | NoSuchTime {
  const [hours = '0', minutes = '0'] = time.split(':');
  const shown = startOfUtcDay(day) + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  // No zone is further than a day from UTC, nor changes its clock twice in that time.
  const offsets = new Set([-1, 1].map((days) => offsetAt(zone, (shown + days * 86_400_000) as Instant)));
  const found = [...offsets]
    .map((offset) => shown - offset)
    .filter((at) => at + offsetAt(zone, at as Instant) === shown);
  const [only, second] = [...new Set(found)];
  if (only === undefined) return 'skipped';
  return second === undefined ? (only as Instant) : 'twice';
}

/** The day and the time that the clocks of a zone show at an instant: `YYYY-MM-DD`, `HH:MM`. */
export function wallClock(zone: string, at: Instant): { readonly day: PlainDate; readonly time: string } {
  const shown = new Date(at + offsetAt(zone, at)).toISOString();
  return { day: shown.slice(0, 10) as PlainDate, time: shown.slice(11, 16) };
}

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(zone: string, at: Instant): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(at / 1000) * 1000;
}
const formats = new Map<string, Intl.DateTimeFormat>();
