import { languageOf } from '../../domain/locale.ts';
import { toTranslate } from '../../newsroom/to-translate.ts';
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
  const asked = locales.find((each) => each === c.req.query('locale'));
  // Texts are mostly written in the first language: whoever did not say is led to another, their own where it is one.
  const [first, second = first, ...others] = locales;
  const spoken = languageOf(newsroom.language.locale);
  const locale = asked ?? [second, ...others].find((each) => languageOf(each) === spoken) ?? second;
  const given = c.req.query('page') ?? '';
  const page = /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1;
  const read = (number: number) =>
    toTranslate(press.newsroom, locale, { limit: A_PAGE, offset: (number - 1) * A_PAGE });
  const { waiting, count } = await read(page);
  // Past the end nothing is counted.
  if (waiting.length === 0 && page > 1) return c.redirect(`/newsroom/to-translate?locale=${locale}`, 303);
  const pages = Math.max(1, Math.ceil(count / A_PAGE));
  const languages = await languagesOf(
    press.newsroom,
    waiting.map(({ work }) => work),
  );
  const kinds = new Map(waiting.map(({ work, kind }) => [work, kind]));
  const titles = await withToldTitles(c, newsroom, languages, kinds);
  return c.html(renderPage(toTranslatePage({ ...frame, locale, count, waiting, titles, page, pages })));
}
