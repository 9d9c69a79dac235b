import { textIn, type Locale, type Localised } from '../../domain/locale.ts';

/** In the reader's language, or in the one that there is. */
export function inWords(text: Localised, locale: Locale): string {
  return textIn(text, locale) ?? Object.values(text)[0] ?? '–';
}
