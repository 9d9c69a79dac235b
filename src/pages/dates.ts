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
/** What has been said: asking takes a tenth of the time of a page, and the dates of a site are few. */
const said = new Map<string, string>();
const MOST_SAID = 20_000;

/** A date in words, exactly as precise as it is known. UTC on both sides, so that no zone can shift it. */
export function sayDate(date: PartialDate, locale: string): string {
  return once(`${locale} ${date}`, () => formatter(locale, precisionOf(date)).format(middayOf(date)));
}

/** "8–13 September 2014". */
export function sayRange(from: PlainDate, to: PlainDate, locale: string): string {
  const range = () => formatter(locale, 'day').formatRange(middayOf(from), middayOf(to));
  // CLDR sets the dash off with thin spaces that its own style guides leave out, and that our fonts lack.
  return once(`${locale} ${from} ${to}`, () => range().replace(/\u2009–\u2009/g, '–'));
}

function once(key: string, say: () => string): string {
  let words = said.get(key);
  if (words === undefined) {
    words = say();
    if (said.size >= MOST_SAID) said.clear();
    said.set(key, words);
  }
  return words;
}

/** The UTC day of an instant, in words. */
export const sayInstant = (instant: Instant, locale: string): string => sayDate(dayOf(instant), locale);

/** A day in words. */
export const sayDay = (day: PlainDate, locale: string): string => sayDate(day as string as PartialDate, locale);

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
