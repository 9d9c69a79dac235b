import type { MediaId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { WorkText } from '../../../domain/work.ts';
import { mediaById } from '../../../newsroom/media.ts';
import { mediaIn } from '../../../domain/media-in-text.ts';
import type { Newsroom } from '../newsroom-context.ts';

/** What the pictures and films of a text are described as: in its language, else in any. */
export async function describedIn(
  { press }: Newsroom,
  text: WorkText,
  locale: Locale,
): Promise<ReadonlyMap<MediaId, string>> {
  const items = await mediaById(press.newsroom, mediaIn(text));
  return new Map(
    [...items].map(([id, { texts }]) => [
      id,
      texts.get(locale)?.alt || [...texts.values()].find(({ alt }) => alt !== '')?.alt || '',
    ]),
  );
}
