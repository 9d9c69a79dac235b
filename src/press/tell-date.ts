import type { Inline } from '../domain/document.ts';
import { showDate } from '../domain/mention.ts';
import type { PublishedSpan } from '../domain/published-work.ts';
import { sayDate } from '../pages/dates.ts';
import { fitBeforeDate } from './fit-dates.ts';
import { startsSentence } from './fit-words.ts';
import { termsIn, type Telling } from './telling.ts';

/** Adds a date as exactly as the person whose day it is allows, with the word before fitted to what is left of it. */
export function addDate(told: PublishedSpan[], { on, of }: Extract<Inline, { type: 'date' }>, telling: Telling): void {
  const { locale, say } = telling;
  const shown = showDate(on, of === null ? null : (termsIn(telling, of)?.date ?? 'withheld'));
  const left = shown.shown === 'withheld' ? 'withheld' : shown.coarser;
  const last = told.at(-1);
  if (last !== undefined && left !== null)
    told[told.length - 1] = { ...last, text: fitBeforeDate(last.text, left, locale) };
  const words = shown.shown === 'withheld' ? say('mention.date-withheld') : sayDate(shown.on, locale);
  const before = told.map(({ text }) => text).join('');
  const text = startsSentence(before) ? words.charAt(0).toLocaleUpperCase(locale) + words.slice(1) : words;
  told.push({ text, marks: [] });
}
