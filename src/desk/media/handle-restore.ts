import { versionsOf } from '../../newsroom/media-versions.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { changed, sentTo } from './handle-words.ts';

/** Puts what was on file before back, as a new version: nothing of what came after is lost. */
export async function restoreMedia(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked } = sent;
  const { item, press } = asked;
  const number = c.req.param('version') ?? '';
  const wanted = (await versionsOf(press.newsroom, item.id)).find(({ version }) => String(version) === number);
  if (wanted === undefined || wanted.item.original !== item.original) return problem(c, 'not-found');
  const done = await changed(c, asked, null, () => wanted.item);
  return done === 'changed' ? c.redirect(`/media/${item.id}#versions`, 303) : problem(c, 'not-found');
}
