import { countToTranslate, toTranslate } from '../../newsroom/to-translate.ts';
import { languagesOf } from '../../newsroom/work-languages.ts';
import { renderPage } from '../../pages/document.tsx';
import { newsroomOf, type DeskContext } from './newsroom-context.ts';
import { toTranslatePage } from './to-translate-page.tsx';
import { withToldTitles } from './told-titles.ts';

const A_PAGE = 50;

export async function showToTranslate(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const { press, ...frame } = newsroom;
  const { locales } = newsroom.identity;
  const counts = new Map(
    await Promise.all(locales.map(async (each) => [each, await countToTranslate(press.newsroom, each)] as const)),
  );
  const asked = locales.find((each) => each === c.req.query('locale'));
  // Where most waits, to whoever did not say.
  const most = locales.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a));
  const locale = asked ?? most;
  const pages = Math.max(1, Math.ceil((counts.get(locale) ?? 0) / A_PAGE));
  const given = c.req.query('page') ?? '';
  const page = Math.min(pages, /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1);
  const waiting = await toTranslate(press.newsroom, locale, { limit: A_PAGE, offset: (page - 1) * A_PAGE });
  const languages = await languagesOf(
    press.newsroom,
    waiting.map(({ work }) => work),
  );
  const kinds = new Map(waiting.map(({ work, kind }) => [work, kind]));
  const titles = await withToldTitles(c, newsroom, languages, kinds);
  return c.html(renderPage(toTranslatePage({ ...frame, locale, counts, waiting, titles, page, pages })));
}
