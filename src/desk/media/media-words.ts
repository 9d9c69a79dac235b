import type { Locale } from '../../domain/locale.ts';
import type { MediaItem } from '../../newsroom/media.ts';
import { wordsIn } from '../../newsroom/open-duties.ts';

/** What a picture shows, in the reader's language, else in any; `null`: nobody has said. */
export function altFor({ texts }: MediaItem, locale: Locale): { readonly locale: string; readonly alt: string } | null {
  const own = wordsIn(texts, locale)?.alt ?? '';
  if (own !== '') return { locale, alt: own };
  const [other] = [...texts].filter(([, { alt }]) => alt !== '');
  return other === undefined ? null : { locale: other[0], alt: other[1].alt };
}

/** Minutes and seconds of a film. */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Licences that are chosen by their names; anything else is typed. */
export const LICENCES = ['CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC 4.0', 'CC BY-NC-ND 4.0', 'CC0 1.0'] as const;
