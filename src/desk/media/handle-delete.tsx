import { deleteMedia, eraseEarlier } from '../../newsroom/erase-media.ts';
import { parseId, type MediaId } from '../../domain/id.ts';
import { versionsOf } from '../../newsroom/media-versions.ts';
import { usageOf } from '../../newsroom/work-media.ts';
import { renderPage } from '../../pages/document.tsx';
import { meOf, type DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { deletePage } from './delete-page.tsx';
import { sentTo } from './handle-words.ts';
import { itemOf, type MediaAsked } from './media-context.ts';
import { mediaAnswer } from './show-media.tsx';
import { worksTold } from './works-told.ts';

/** Says what deleting does, or why it cannot be done. */
export async function showDelete(c: DeskContext): Promise<Response> {
  const asked = await itemOf(c);
  return asked instanceof Response ? asked : page(c, asked, 200);
}

export async function takeDelete(c: DeskContext): Promise<Response> {
  const asked = await itemOf(c);
  if (asked instanceof Response) return asked;
  const { room, item } = asked;
  if (room === null) return page(c, asked, 409);
  const done = await deleteMedia(room, { item, by: meOf(c) });
  return done === 'deleted' ? c.redirect('/media', 303) : page(c, asked, 409);
}

/** Erases an earlier original for good: whoever asks knows what it showed, or has decided not to. */
export async function takeErase(c: DeskContext): Promise<Response> {
  const sent = await sentTo(c);
  if (sent instanceof Response) return sent;
  const { asked, form } = sent;
  const { room, item, language } = asked;
  const sealedAs = parseId<MediaId>(form.text('sealed'));
  if (room === null) return mediaAnswer(c, asked, { refusal: language.say('media.locked-list') }, 409);
  const done = sealedAs === null ? null : await eraseEarlier(room, { item, by: meOf(c) }, sealedAs);
  return done === 'erased' ? c.redirect(`/media/${item.id}#versions`, 303) : problem(c, 'not-found');
}

async function page(c: DeskContext, asked: MediaAsked, status: 200 | 409): Promise<Response> {
  const { language, identity, session, item, press, room } = asked;
  const usage = await usageOf(press.newsroom, item.id);
  const versions = await versionsOf(press.newsroom, item.id);
  const view = {
    language,
    identity,
    session,
    item,
    usage,
    works: await worksTold(c, asked, usage.works),
    originals: new Set(versions.map((version) => version.item.sealedAs)).size,
    open: room !== null,
  };
  return c.html(renderPage(deletePage(view)), status);
}
