/** A BCP 47 language tag that the organisation publishes in, such as `en` or `fr-CA`. */
export type Locale = string & { readonly __brand: 'Locale' };

/** Text in each of the organisation's locales. A missing locale is a missing translation, never an empty string. */
export type Localised = Readonly<Record<string, string>>;

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa']);
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
  return RIGHT_TO_LEFT.has(scriptOf(locale)) ? 'rtl' : 'ltr';
}

/** ISO 15924 code of the script that a language tag is written in, as far as we know: `Latn` where nothing says otherwise. */
export function scriptOf(tag: string): string {
  return /-([A-Z][a-z]{3})\b/.exec(tag)?.[1] ?? SCRIPTS.get(languageOf(tag)) ?? 'Latn';
}

const SCRIPTS = new Map(
  Object.entries({
    Arab: 'ar fa ku ks ps sd ug ur',
    Armn: 'hy',
    Beng: 'as bn',
    Cyrl: 'be bg kk ky mk mn ru sr tg uk',
    Deva: 'hi mr ne',
    Ethi: 'am ti',
    Geor: 'ka',
    Grek: 'el',
    Hans: 'zh',
    Hebr: 'he yi',
    Jpan: 'ja',
    Khmr: 'km',
    Kore: 'ko',
    Laoo: 'lo',
    Mymr: 'my',
    Sinh: 'si',
    Taml: 'ta',
    Thaa: 'dv',
    Thai: 'th',
    Tibt: 'bo dz',
  }).flatMap(([script, languages]) => languages.split(' ').map((language): [string, string] => [language, script])),
);

/** The text for a locale, or for its language, or `null` where it is not translated. Never another language. */
export function textIn(text: Localised, locale: Locale): string | null {
  return text[locale] ?? text[languageOf(locale)] ?? null;
}
