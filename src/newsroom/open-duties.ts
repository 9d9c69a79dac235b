import type { Locale } from '../domain/locale.ts';
import type { MediaTexts } from './media.ts';

/** What is said of it in a language, `null` where it is not translated. */
export function wordsIn(texts: MediaTexts, locale: Locale): { alt: string; caption: string | null } | null {
  return texts.get(locale) ?? texts.get(locale.split('-', 1)[0] ?? '') ?? null;
}
