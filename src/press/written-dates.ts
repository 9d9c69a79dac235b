import { startOfUtcDay, type PlainDate } from '../domain/date.ts';
import { languageOf } from '../domain/locale.ts';

/** The ways to write a date: those that say it whole, and those that leave its year or its day out. */
export interface WrittenDate {
  readonly whole: readonly string[];
  readonly parts: readonly string[];
}

/**
 * A day as people and machines write it in these languages. Signs between the parts do not matter to who looks for it:
 * `12/03/2014`, `12-03-2014` and `12.3.2014` are one. Days written out in words are not among them.
 */
export function writtenDay(day: PlainDate, locales: readonly string[]): WrittenDate {
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [month, date].map((part) => String(Number(part)));
  const months = [month, m];
  const dates = [date, d];
  const whole = [`${year}${month}${date}`];
  const parts: string[] = [];
  for (const each of months)
    for (const other of dates) {
      whole.push(`${year} ${each} ${other}`, `${other} ${each} ${year}`);
      parts.push(`${other} ${each} ${year.slice(2)}`);
      // Elsewhere these digits are the twelfth month's.
      if (locales.some((locale) => languageOf(locale) === 'en')) whole.push(`${each} ${other} ${year}`);
    }
  const at = startOfUtcDay(day);
  for (const locale of locales) {
    const format = (options: Intl.DateTimeFormatOptions): string => formatted(locale, options, at);
    const styles = ['full', 'long', 'medium'] as const;
    whole.push(...styles.map((dateStyle) => format({ dateStyle })));
    parts.push(format({ day: 'numeric', month: 'long' }), format({ day: 'numeric', month: 'short' }));
    const language = languageOf(locale);
    for (const name of namesOfMonth(locale, at))
      for (const count of new Set([...dates, ...ordinalsOf(Number(date), language)])) {
        whole.push(`${count} ${name} ${year}`, `${name} ${count} ${year}`);
        parts.push(`${count} ${name}`, `${name} ${count}`);
        for (const [before, after] of LINKS[language] ?? []) {
          whole.push(`${count} ${before}${name} ${after}${year}`);
          parts.push(`${count} ${before}${name}`);
        }
      }
  }
  return { whole, parts };
}

/** A month as people write it in these languages. */
export function writtenMonth(day: PlainDate, locales: readonly string[]): string[] {
  const at = startOfUtcDay(day);
  const [year = '', month = ''] = day.split('-');
  const named = locales.flatMap((locale) => [
    formatted(locale, { month: 'long', year: 'numeric' }, at),
    ...namesOfMonth(locale, at).flatMap((name) => [
      `${name} ${year}`,
      ...(LINKS[languageOf(locale)] ?? []).map(([, after]) => `${name} ${after}${year}`),
    ]),
  ]);
  return [...named, `${year} ${month}`, `${month} ${year}`];
}

/** Small words before the month and before the year, that people use or leave out. */
const IBERIAN = [
  ['de ', 'de '],
  ['de ', 'del '],
  ['de ', ''],
] as const;
const LINKS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [['of ', '']],
  es: IBERIAN,
  pt: IBERIAN,
};

/** The month by its name, as it stands alone and within a date: in some languages these differ. */
function namesOfMonth(locale: string, at: number): string[] {
  const inDate = formatter(locale, { day: 'numeric', month: 'long' });
  const within = inDate.formatToParts(at).flatMap(({ type, value }) => (type === 'month' ? [value] : []));
  return [...new Set([...within, formatted(locale, { month: 'long' }, at), formatted(locale, { month: 'short' }, at)])];
}

const formatted = (locale: string, options: Intl.DateTimeFormatOptions, at: number): string =>
  formatter(locale, options).format(at);

/** Made once: to make one takes some hundred times as long as to use it, and a check writes thousands of dates. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (made === undefined)
    formatters.set(key, (made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })));
  return made;
}
const formatters = new Map<string, Intl.DateTimeFormat>();

function ordinalsOf(date: number, language: string): string[] {
  if (language === 'fr') return date === 1 ? ['1er'] : [];
  if (language === 'es') return date === 1 ? ['1o', '1ro', 'primero'] : [];
  if (language !== 'en') return [];
  const last = date > 10 && date < 14 ? 0 : date % 10;
  return [`${date}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`];
}
