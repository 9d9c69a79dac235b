import {
  precisionOf,
  utcDayOf,
  type Instant,
  type PartialDate,
  type PlainDate,
  type Precision,
} from '../domain/date.ts';

const SHAPES: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};

const kept = new Map<string, Intl.DateTimeFormat>();
const said = new Map<string, string>();
/** A range takes a tenth of the time of its page to say. */
const ranges = new Map<string, string>();
const MOST_RANGES = 1000;

/** A date in words, exactly as precise as it is known. UTC on both sides, so that no zone can shift it. */
export function sayDate(date: PartialDate, locale: string): string {
  const key = `${locale} ${date}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const words = formatter(locale, precisionOf(date)).format(middayOf(date));
  // Formatting is slow and the dates of a site are few; should they not be, begin again.
  if (said.size >= 20_000) said.clear();
  said.set(key, words);
  return words;
}

/** "8–13 September 2014". */
export function sayRange(from: PlainDate, to: PlainDate, locale: string): string {
  const key = `${from} ${to} ${locale}`;
  let range = ranges.get(key);
  if (range === undefined) {
    // CLDR sets the dash off with thin spaces that its own style guides leave out, and that our fonts lack.
    range = formatter(locale, 'day')
      .formatRange(middayOf(from), middayOf(to))
      .replace(/\u2009–\u2009/g, '–');
    if (ranges.size >= MOST_RANGES) ranges.clear();
    ranges.set(key, range);
  }
  return range;
}

/** The UTC day of an instant, in words. */
export const sayInstant = (instant: Instant, locale: string): string => sayDate(dayOf(instant), locale);

/** Plain dates are partial dates of full length. */
const dayOf = (instant: Instant): PartialDate => utcDayOf(instant) as string as PartialDate;

export const isoInstant = (instant: Instant): string => new Date(instant).toISOString().replace('.000Z', 'Z');

function middayOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day, 12);
}

/** Plain `en` would put the month first, as one country does; the day leads in all our languages. */
export const intlLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

function formatter(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  let format = kept.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(intlLocale(locale), { ...SHAPES[precision], timeZone: 'UTC' });
    kept.set(key, format);
  }
  return format;
}
