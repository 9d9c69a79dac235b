import { raw } from 'hono/html';
import { COUNTRIES, parseCountry } from '../domain/country.ts';

const kept = new Map<string, string>();

/**
 * The options of a country field, by name in the reader's language and in its order. Made once for each language:
 * they are the longest part of a page. Nothing in them comes from a request but a code of the list.
 */
export function countryOptions(locale: string, chosen: string | undefined) {
  let options = kept.get(locale);
  if (options === undefined) {
    options = optionsIn(locale);
    kept.set(locale, options);
  }
  const country = chosen === undefined ? null : parseCountry(chosen);
  return raw(country === null ? options : options.replace(`value="${country}"`, `value="${country}" selected`));
}

function optionsIn(locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const order = new Intl.Collator(locale);
  return COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => order.compare(a.name, b.name))
    .map(({ code, name }) => `<option value="${code}">${name.replaceAll('&', '&amp;')}</option>`)
    .join('');
}
