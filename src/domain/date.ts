/** UTC milliseconds since 1970. A zone, where one matters, is kept beside it. */
export type Instant = number & { readonly __brand: 'Instant' };

/** A day as people write it, `YYYY-MM-DD`: a fact of a place, never shifted by a zone. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** A date as well as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Its length is its precision. */
export type PartialDate = string & { readonly __brand: 'PartialDate' };

export type Precision = 'year' | 'month' | 'day';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a day that exists; anything else is `null`. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? (text as PartialDate) : null;
}

export function parsePlainDate(text: string): PlainDate | null {
  const date = parsePartialDate(text);
  return date !== null && precisionOf(date) === 'day' ? (text as PlainDate) : null;
}

export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** Makes a date coarser, never finer. */
export function coarsen(date: PartialDate, precision: Precision): PartialDate {
  const length = precision === 'year' ? 4 : precision === 'month' ? 7 : 10;
  return date.slice(0, length) as PartialDate;
}

/** The first day that a date can mean. */
export function firstDayOf(date: PartialDate): PlainDate {
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}` as PlainDate;
}

/** The last day that a date can mean. */
export function lastDayOf(date: PartialDate): PlainDate {
  const first = firstDayOf(date);
  const month = date.length === 4 ? 12 : Number(first.slice(5, 7));
  const day = date.length === 10 ? Number(first.slice(8)) : daysIn(Number(first.slice(0, 4)), month);
  return `${first.slice(0, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

/** The same day of a later year; of 29 February, where there is none, 1 March. */
export function addYears(date: PlainDate, years: number): PlainDate {
  const year = Number(date.slice(0, 4)) + years;
  const day = date.endsWith('-02-29') && !isLeap(year) ? '03-01' : date.slice(5);
  return `${pad(year, 4)}-${day}` as PlainDate;
}

/** When a day begins in UTC. */
export function startOfUtcDay(date: PlainDate): Instant {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Counted from a first of March, so that a leap day is the last of its year: no loop over years, for lists ask often.
  const years = month <= 2 ? year - 1 : year;
  const era = Math.floor(years / 400);
  const ofEra = years - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const days = era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
  return (days * 86_400_000) as Instant;
}

/** The UTC day that an instant falls in. */
export function utcDayOf(instant: Instant): PlainDate {
  let days = Math.floor(instant / 86_400_000);
  let year = 1970;
  while (days < 0) days += daysInYear(--year);
  while (days >= daysInYear(year)) days -= daysInYear(year++);
  let month = 1;
  while (days >= daysIn(year, month)) days -= daysIn(year, month++);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(days + 1, 2)}` as PlainDate;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)Z$/;

/** Reads `YYYY-MM-DDTHH:MM:SSZ`; anything else is `null`. */
export function parseInstant(text: string): Instant | null {
  const [, date = '', hours, minutes, seconds] = INSTANT.exec(text) ?? [];
  const day = parsePlainDate(date);
  if (day === null) return null;
  return (startOfUtcDay(day) + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000) as Instant;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInYear = (year: number): number => (isLeap(year) ? 366 : 365);
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
