import { may } from '../../domain/permissions.ts';
import { mediaById } from '../../newsroom/media.ts';
import { openQuestions } from '../../newsroom/media-questions.ts';
import { versionsOf } from '../../newsroom/media-versions.ts';
import { renditionsOfMedia } from '../../newsroom/renditions.ts';
import { shownAs } from '../../newsroom/shown-as.ts';
import { usageOf } from '../../newsroom/work-media.ts';
import { renderPage } from '../../pages/document.tsx';
import { waitingWith } from '../../press/render-media-again.ts';
import { openableMedia } from '../../vault/media-key.ts';
import { allows, type DeskContext } from '../newsroom/newsroom-context.ts';
import { accountNames } from '../newsroom/handle-work.tsx';
import { itemOf, type MediaAsked } from './media-context.ts';
import { isUnderWay } from './media-files.tsx';
import { mediaPage } from './media-page.tsx';
import type { MediaView } from './media-view.ts';
import { peopleShown } from './people-shown.ts';
import { openShown } from './shown-media.ts';
import { worksTold } from './works-told.ts';

export async function showMedia(c: DeskContext): Promise<Response> {
  const asked = await itemOf(c);
  if (asked instanceof Response) return asked;
  const saved = c.req.query('saved') !== undefined;
  return mediaAnswer(c, asked, saved ? { done: asked.language.say('media.saved') } : {});
}

/** The page of a picture or film, with what a form that was refused adds to it. */
export async function mediaAnswer(
  c: DeskContext,
  asked: MediaAsked,
  added: Partial<Pick<MediaView, 'said' | 'errors' | 'refusal' | 'done' | 'found' | 'query' | 'note'>> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { item, press, room, own, language, identity, session } = asked;
  const { newsroom } = press;
  const shown = (await shownAs(newsroom, [item])).get(item.id);
  if (room !== null && shown !== undefined) await openShown(room.vault, session.id, [shown.sealedAs], c.var.deps.now());
  const usage = await usageOf(newsroom, item.id);
  const mayWrite = allows(c, 'media.write');
  const versions = await versionsOf(newsroom, item.id);
  const view: MediaView = {
    language,
    identity,
    session,
    item,
    versions,
    waiting: await waitingWith(press, item.id),
    renditions: await renditionsOfMedia(newsroom, item.id),
    openable:
      room === null
        ? new Set()
        : await openableMedia(room.vault, [...new Set(versions.map((version) => version.item.sealedAs))]),
    said: { texts: item.texts, credit: item.facts.credit, licence: item.facts.licence },
    errors: {},
    refusal: null,
    done: null,
    found: null,
    query: null,
    people: await peopleShown(c, asked),
    usage,
    works: await worksTold(c, asked, [...usage.works, ...usage.earlier]),
    films: await mediaById(newsroom, usage.films),
    accounts: await accountNames(c.var.deps),
    shown: room !== null && shown !== undefined,
    open: room !== null,
    own: own !== null,
    mayWrite,
    question: (await openQuestions(newsroom, item.id))[0] ?? null,
    note: '',
    mayFind: mayWrite && may(session.account.role, 'people.read-names', { holdsKey: true }),
    ...added,
  };
  if (isUnderWay(view)) c.set('scriptSends', true);
  return c.html(renderPage(mediaPage(view)), status);
}
