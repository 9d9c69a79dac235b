import type { WorkId } from '../../domain/id.ts';
import { countMedia, listMedia, type MediaAsked } from '../../newsroom/media-list.ts';
import type { MediaItem } from '../../newsroom/media.ts';
import { openDuties, wordsIn } from '../../newsroom/open-duties.ts';
import { foldedWords } from '../../newsroom/work-languages.ts';
import { everyOfKind } from '../../newsroom/works.ts';
import { renderPage } from '../../pages/document.tsx';
import { allows, type DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { askedFrom } from './media-asked.ts';
import { libraryOf, type MediaLibrary } from './media-context.ts';
import { openListed } from './open-listed.ts';
import { mediaListPage } from './media-list-page.tsx';
import { worksTold } from './works-told.ts';

const A_PAGE = 48;
const MOST_WORDS = 8;

export async function showMediaList(c: DeskContext): Promise<Response> {
  const library = libraryOf(c);
  if (library instanceof Response) return library;
  const given = c.req.query('page') ?? '';
  return list(
    c,
    library,
    askedFrom((name) => c.req.query(name) ?? ''),
    null,
    pageFrom(given),
  );
}

/**
 * Looks for words of alternative texts and captions. They are posted: a caption may hold somebody's name, and who looks
 * for it types it, so that it must come into no address, no history and no log.
 */
export async function findMedia(c: DeskContext): Promise<Response> {
  const library = libraryOf(c);
  if (library instanceof Response) return library;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const query = form.text('query').slice(0, 200);
  const words = foldedWords(query, library.language.locale).slice(0, MOST_WORDS);
  const asked = { ...askedFrom((name) => form.text(name)), words };
  return list(c, library, asked, query === '' ? null : query, pageFrom(form.text('page')));
}

/** The same for a script that lets somebody choose a picture while they write: as JSON. */
export async function chooseMedia(c: DeskContext): Promise<Response> {
  const library = libraryOf(c);
  if (library instanceof Response) return library;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { locale } = library.language;
  const words = foldedWords(form.text('query').slice(0, 200), locale).slice(0, MOST_WORDS);
  const asked = { ...askedFrom((name) => form.text(name)), words };
  const { found, page, pages } = await read(library, asked, pageFrom(form.text('page')));
  await openListed(c, library, found.items);
  const items = found.items.map((item) => ({
    id: item.id,
    kind: item.facts.kind,
    alt: altIn(item, locale),
    thumbnail: library.room === null ? null : `/media/${item.id}/small.webp`,
    duties: openDuties(item, library.identity.locales),
  }));
  return c.json({ items, count: found.count, page, pages });
}

const pageFrom = (given: string): number => (/^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1);

/** In the reader's language, else in any. */
const altIn = ({ texts }: MediaItem, locale: MediaLibrary['language']['locale']): string =>
  wordsIn(texts, locale)?.alt ?? texts.values().next().value?.alt ?? '';

async function read({ press, identity }: MediaLibrary, asked: MediaAsked, wanted: number) {
  const at = (page: number) =>
    listMedia(press.newsroom, asked, identity.locales, { limit: A_PAGE, offset: (page - 1) * A_PAGE });
  const found = await at(wanted);
  const pages = Math.max(1, Math.ceil(found.count / A_PAGE));
  return wanted <= pages ? { found, page: wanted, pages } : { found: await at(pages), page: pages, pages };
}

async function list(
  c: DeskContext,
  library: MediaLibrary,
  asked: MediaAsked,
  query: string | null,
  wanted: number,
): Promise<Response> {
  const { press, room, own: _, ...frame } = library;
  const { found, page, pages } = await read(library, asked, wanted);
  const shown = await openListed(c, library, found.items);
  const missions: WorkId[] = await everyOfKind(press.newsroom, 'mission');
  const chosen = asked.work === null || missions.includes(asked.work) ? [] : [asked.work];
  const view = {
    ...frame,
    asked,
    query,
    items: found.items,
    count: found.count,
    all: await countMedia(press.newsroom),
    page,
    pages,
    /** Of which of them there is something to show. */
    shown,
    open: room !== null,
    works: await worksTold(c, library, [...missions, ...chosen]),
    mayWrite: allows(c, 'media.write'),
  };
  return c.html(renderPage(mediaListPage(view)));
}
