import { firstDayOf, precisionOf, type PartialDate } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Person } from '../domain/person.ts';
import type { ProtectedTerm } from '../domain/protected-term.ts';
import { mentionedIn } from './mentioned.ts';
import type { Writing } from './resolve.ts';
import { termsIn, type Telling } from './telling.ts';
import { writtenDay, writtenMonth } from './written-dates.ts';

/**
 * The protected dates, birth among them, of everyone whom a text mentions, as they are written in any of the
 * organisation's languages, where they may not be told so exactly: there the text may not have them in plain words
 * either. A day blocks; its month, and the day without its year, warn. A year is not looked for.
 */
export function hiddenDates({ work, text }: Writing, telling: Telling, locales: readonly Locale[]): ProtectedTerm[] {
  const hidden: ProtectedTerm[] = [];
  for (const id of mentionedIn(work, [text]).people) {
    const known = telling.people.get(id);
    if (known === undefined) continue;
    const level = termsIn(telling, id)?.date ?? 'withheld';
    if (level === 'day') continue;
    for (const date of datesOf(known.person)) hidden.push(...termsFor(id, date, level === 'month', locales));
  }
  return hidden;
}

function datesOf({ birth, dates }: Person): PartialDate[] {
  return [...(birth === null ? [] : [birth]), ...dates.map(({ on }) => on)];
}

function termsFor(
  record: PersonId,
  date: PartialDate,
  monthMayBeTold: boolean,
  locales: readonly Locale[],
): ProtectedTerm[] {
  if (precisionOf(date) === 'year') return [];
  const first = firstDayOf(date);
  const month = monthMayBeTold ? [] : writtenMonth(first, locales);
  const { whole, parts } = precisionOf(date) === 'day' ? writtenDay(first, locales) : { whole: [], parts: [] };
  return [
    ...[...new Set(whole)].map((text) => ({ kind: 'date', record, text }) as const),
    ...[...new Set([...parts, ...month])].map((text) => ({ kind: 'part-of-date', record, text }) as const),
  ];
}
