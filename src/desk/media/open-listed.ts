import type { MediaId } from '../../domain/id.ts';
import type { MediaItem } from '../../newsroom/media.ts';
import { shownAs } from '../../newsroom/shown-as.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import type { MediaLibrary } from './media-context.ts';
import { openShown } from './shown-media.ts';

/**
 * Opens what a page will ask for, told as one reading. Answers of which of them there is something to show: nothing, as
 * long as nobody has the case files open.
 */
export async function openListed(
  c: DeskContext,
  { room, press }: MediaLibrary,
  items: readonly MediaItem[],
): Promise<ReadonlySet<MediaId>> {
  if (room === null || items.length === 0) return new Set();
  const shown = await shownAs(press.newsroom, items);
  const keys: MediaId[] = [...shown.values()].map(({ sealedAs }) => sealedAs);
  await openShown(room.vault, c.var.session.id, keys, c.var.deps.now());
  return new Set(shown.keys());
}
