import { IMAGE_LEVELS, VOICE_LEVELS } from '../domain/basis.ts';
import { textIn, type Locale } from '../domain/locale.ts';
import type { MediaItem } from '../newsroom/media.ts';
import { wordsIn } from '../newsroom/open-duties.ts';
import type { PressRefusal } from './refusals.ts';
import { termsIn, type Telling } from './telling.ts';

/**
 * What a picture or film owes before it goes out: alternative text in every language it goes out in, a credit, a
 * licence, somebody's word on who is in it and on words in the picture itself, and the consent of everyone recognisable
 * in it to be seen and heard as much as it shows (CONVENTIONS).
 */
export function refusalOfMedia(
  item: MediaItem,
  locales: readonly Locale[],
  telling: Pick<Telling, 'people' | 'purposes' | 'now'>,
): PressRefusal | null {
  for (const locale of locales) {
    if ((wordsIn(item.texts, locale)?.alt.trim() ?? '') === '')
      return { refused: 'alt-missing', media: item.id, locale };
    if (textIn(item.facts.credit, locale) === null) return { refused: 'credit-missing', media: item.id };
  }
  if (item.facts.licence.trim() === '') return { refused: 'licence-missing', media: item.id };
  if (item.facts.people.length === 0 && item.facts.nobody === null) return { refused: 'people-unsaid', media: item.id };
  if (item.facts.pixels === null) return { refused: 'pixels-unseen', media: item.id };
  for (const { person, image, voice } of item.facts.people) {
    const terms = termsIn(telling, person);
    const seen = terms !== null && IMAGE_LEVELS.indexOf(terms.image) >= IMAGE_LEVELS.indexOf(image);
    const heard = terms !== null && VOICE_LEVELS.indexOf(terms.voice) >= VOICE_LEVELS.indexOf(voice);
    if (!seen || !heard) return { refused: 'recognisable-without-consent', media: item.id };
  }
  return null;
}
