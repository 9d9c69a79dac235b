import { intlLocale } from './dates.ts';

const kept = new Map<string, Intl.ListFormat>();

/** "Alex Neve, Kathy Price and Tim Carpentier", as the language joins them. */
export function joinNames(names: readonly string[], locale: string): string {
  let format = kept.get(locale);
  if (format === undefined) {
    format = new Intl.ListFormat(intlLocale(locale), { type: 'conjunction' });
    kept.set(locale, format);
  }
  return format.format(names);
}
