import { renditionsOfMedia, tryRenditionsAgain } from '../../newsroom/renditions.ts';
import { renderPage } from '../../pages/document.tsx';
import { Frame } from '../frame.tsx';
import { allows, type DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { itemOf } from './media-context.ts';
import { isUnderWay, MediaFiles } from './media-files.tsx';

/** How far the files of a picture are, on a page of its own: nothing is written on it, and so it looks again by itself. */
export async function showFiles(c: DeskContext): Promise<Response> {
  const asked = await itemOf(c);
  if (asked instanceof Response) return asked;
  const { item, press, room, language, identity, session } = asked;
  const renditions = await renditionsOfMedia(press.newsroom, item.id);
  if (renditions === null) return problem(c, 'not-found');
  const view = { item, renditions, language, open: room !== null, mayWrite: allows(c, 'media.write') };
  const { say } = language;
  const page = (
    <Frame
      title={say('media.for-the-site')}
      language={language}
      identity={identity}
      path={`/media/${item.id}/files`}
      session={session}
      {...(isUnderWay(view) ? { reloadAfter: 2 } : {})}
    >
      <p class="kicker">
        <a href="/media">{say('media.title')}</a>
      </p>
      <MediaFiles view={view} alone />
      <p class="ways-of">
        <a href={`/media/${item.id}`}>{say('media.for-site-back')}</a>
      </p>
    </Frame>
  );
  return c.html(renderPage(page));
}

/** Has them made again, where it failed. */
export async function makeFilesAgain(c: DeskContext): Promise<Response> {
  const asked = await itemOf(c);
  if (asked instanceof Response) return asked;
  const { item, press } = asked;
  await tryRenditionsAgain(press.newsroom, { media: item.id });
  return c.redirect(`/media/${item.id}#site-files`, 303);
}
