import { textIn, type Locale } from '../domain/locale.ts';
import type { MediaDuty } from '../domain/media-duty.ts';
import type { MediaItem, MediaTexts } from './media.ts';

/** What a media item still owes in these languages before it may go out; what people allow is not among it. */
export function openDuties({ facts, texts }: MediaItem, locales: readonly Locale[]): MediaDuty[] {
  const lacks: Readonly<Record<MediaDuty, boolean>> = {
    alt: locales.some((locale) => (wordsIn(texts, locale)?.alt.trim() ?? '') === ''),
    credit: locales.some((locale) => (textIn(facts.credit, locale)?.trim() ?? '') === ''),
    licence: facts.licence.trim() === '',
    people: facts.people.length === 0 && facts.nobody === null,
    pixels: facts.pixels === null,
  };
  return (Object.keys(lacks) as MediaDuty[]).filter((duty) => lacks[duty]);
}

/** What is said of it in a language, `null` where it is not translated. */
export function wordsIn(texts: MediaTexts, locale: Locale): { alt: string; caption: string | null } | null {
  return texts.get(locale) ?? texts.get(locale.split('-', 1)[0] ?? '') ?? null;
}
