import { correctionsFeed } from '../../pages/corrections-feed.ts';
import { correctionsPage } from '../../pages/corrections-page.tsx';
import { renderPage } from '../../pages/document.tsx';
import { correctedWorks, countCorrectedWorks } from '../../published/corrected-works.ts';
import { FRESH, problem, staleAt, type Answer } from '../answer.ts';
import { pageFrom } from '../page-number.ts';
import { contextFor, type Visit } from '../visit.ts';

const PER_PAGE = 20;

/** Texts in which something was put right, the newest correction first, 20 to a page. */
export async function listCorrections(visit: Visit): Promise<Answer> {
  const { site, locale, now } = visit;
  const page = pageFrom(visit.query);
  if (page === null) return problem('not-found');
  const total = await countCorrectedWorks(site.published, locale, now);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  if (page > pages) return problem('not-found');
  const works = await correctedWorks(site.published, { locale, limit: PER_PAGE, offset: (page - 1) * PER_PAGE }, now);
  const context = await contextFor(visit, works);
  return {
    answer: 'page',
    html: renderPage(correctionsPage({ works, page, pages }, context)),
    staleAt: staleAt(now, FRESH, ...works.map((work) => work.validUntil)),
  };
}

/** The corrections of the twenty texts that were corrected last, for readers of feeds. */
export async function readCorrectionsFeed(visit: Visit): Promise<Answer> {
  const { site, locale, now } = visit;
  const works = await correctedWorks(site.published, { locale, limit: PER_PAGE, offset: 0 }, now);
  const text = correctionsFeed(works, await contextFor(visit, works));
  const ends = works.map((work) => work.validUntil);
  return { answer: 'text', type: 'application/atom+xml; charset=utf-8', text, staleAt: staleAt(now, FRESH, ...ends) };
}
