/** A BCP 47 language tag that the organisation publishes in, such as `en` or `fr-CA`. */
export type Locale = string & { readonly __brand: 'Locale' };

/** Text in each of the organisation's locales. A missing locale is a missing translation, never an empty string. */
export type Localised = Readonly<Record<string, string>>;

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);
const WELL_FORMED = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

/** Reads a canonical language[-Script][-REGION] tag; anything else is `null`. */
export function parseLocale(text: string): Locale | null {
  return WELL_FORMED.test(text) ? (text as Locale) : null;
}

/** The primary language subtag: `fr` for `fr-CA`. */
export function languageOf(locale: string): string {
  return locale.split('-', 1)[0] ?? locale;
}

/** Writing direction for the `dir` attribute. A script subtag decides before the language does. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const script = /-([A-Z][a-z]{3})\b/.exec(locale)?.[1];
  if (script !== undefined) return ['Arab', 'Hebr', 'Syrc', 'Thaa'].includes(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(languageOf(locale)) ? 'rtl' : 'ltr';
}

/** The text for a locale, or for its language, or `null` where it is not translated. Never another language. */
export function textIn(text: Localised, locale: Locale): string | null {
  return text[locale] ?? text[languageOf(locale)] ?? null;
}
