import type { WorkId } from '../../domain/id.ts';
import { foldedWords, languagesOf, type WorkLanguage } from '../../newsroom/work-languages.ts';
import { listWorks, type WorksAsked } from '../../newsroom/work-list.ts';
import { countWorks, everyOfKind } from '../../newsroom/works.ts';
import { renderPage } from '../../pages/document.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import { allows, newsroomOf, type DeskContext, type Newsroom } from './newsroom-context.ts';
import { knownElsewhere, standingsOfWorks } from './standings.ts';
import { withToldTitles } from './told-titles.ts';
import { askedFrom } from './works-asked.ts';
import { worksPage } from './works-page.tsx';

const A_PAGE = 50;
const MOST_FOUND = 100;
const MOST_WORDS = 8;

export async function showWorks(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const asked = askedFrom((name) => c.req.query(name) ?? '');
  const given = c.req.query('page') ?? '';
  return list(c, newsroom, asked, null, /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1);
}

/**
 * Looks for works by words of their titles. They are posted: the title of a draft can hold somebody's name, and who
 * looks for one may type it, so that it must come into no address, no history and no log.
 */
export async function findWorks(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const query = form.text('query').slice(0, 200);
  const asked = askedFrom((name) => form.text(name));
  const words = foldedWords(query, newsroom.language.locale).slice(0, MOST_WORDS);
  return list(c, newsroom, { ...asked, words }, query === '' ? null : query, 1);
}

async function list(
  c: DeskContext,
  newsroom: Newsroom,
  asked: WorksAsked,
  query: string | null,
  number: number,
): Promise<Response> {
  const { press, ...frame } = newsroom;
  const now = c.var.deps.now();
  const known = await knownElsewhere(press, asked, now);
  const limit = query === null ? A_PAGE : MOST_FOUND;
  const read = (page: number) => listWorks(press.newsroom, asked, known, { limit, offset: (page - 1) * limit });
  let page = number;
  let found = await read(page);
  const pages = Math.max(1, Math.ceil(found.count / limit));
  if (page > pages) {
    page = pages;
    found = await read(page);
  }
  const view = {
    ...frame,
    asked,
    query,
    ...found,
    all: await countWorks(press.newsroom),
    page,
    pages: query === null ? pages : 1,
    standings: await withToldTitles(
      c,
      newsroom,
      await standingsOfWorks(press, found.works, now),
      new Map(found.works.map(({ id, kind }) => [id, kind])),
    ),
    missions: await missionsOf(newsroom),
    mayWrite: allows(c, 'works.write'),
    mayTranslate: allows(c, 'works.translate'),
  };
  return c.html(renderPage(worksPage(view)));
}

/** Every mission with its titles: they are choices, and few beside the stories that they lead to. */
async function missionsOf({ press }: Newsroom): Promise<ReadonlyMap<WorkId, readonly WorkLanguage[]>> {
  return languagesOf(press.newsroom, await everyOfKind(press.newsroom, 'mission'));
}
