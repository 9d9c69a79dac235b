import type { WorkId } from '../../domain/id.ts';
import { restorePicture } from '../../newsroom/change-picture.ts';
import { versionsOf } from '../../newsroom/media-versions.ts';
import { hideUntilRendered, publicWith } from '../../press/render-media-again.ts';
import { openableMedia } from '../../vault/media-key.ts';
import { meOf, type DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { renderBehind } from './handle-edit.tsx';
import { changed, sentTo } from './handle-words.ts';
import { mediaAnswer } from './show-media.tsx';

/**
 * Puts what was on file before back, as a new version: nothing of what came after is lost. To go back to another picture,
 * one whose faces were not covered perhaps, takes the case files open in this session.
 */
export async function restoreMedia(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked } = sent;
  const { item, press, own, room, language } = asked;
  const number = c.req.param('version') ?? '';
  const before = (await versionsOf(press.newsroom, item.id)).find(({ version }) => String(version) === number)?.item;
  if (before === undefined) return problem(c, 'not-found');
  if (before.original === item.original) {
    const done = await changed(c, asked, null, () => before);
    return done === 'changed' ? c.redirect(`/media/${item.id}#versions`, 303) : problem(c, 'not-found');
  }
  if (own === null || room === null)
    return mediaAnswer(c, asked, { refusal: language.say('media.restore-locked') }, 409);
  if (!(await openableMedia(own, [before.sealedAs])).has(before.sealedAs))
    return mediaAnswer(c, asked, { refusal: language.say('media.original-erased') }, 409);
  const now = c.var.deps.now();
  const works: WorkId[] = [];
  const first = async (): Promise<void> => {
    works.push(...(await publicWith(press, item.id)));
    await hideUntilRendered(press, works, now);
  };
  const done = await restorePicture(room, { item, by: meOf(c), now, first }, before);
  if (done !== 'changed') return problem(c, 'not-found');
  renderBehind(c, room, works);
  return c.redirect(`/media/${item.id}#versions`, 303);
}
