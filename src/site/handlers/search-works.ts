import { parsePartialDate, type PartialDate } from '../../domain/date.ts';
import { STORY_KINDS, WORK_KINDS } from '../../domain/work.ts';
import { renderPage } from '../../pages/document.tsx';
import { searchPage } from '../../pages/search-page.tsx';
import type { SearchView } from '../../pages/views.ts';
import { problem, type Answer } from '../answer.ts';
import { pageFrom } from '../page-number.ts';
import { contextFor, type Visit } from '../visit.ts';

const PER_PAGE = 10;

/** Search in the page's language. A filter that says nothing sensible is left out rather than answered with an error. */
export async function searchWorks(visit: Visit): Promise<Answer> {
  const page = pageFrom(visit.query);
  if (page === null) return problem('not-found');
  const query = (visit.query.get('q') ?? '').trim();
  const wanted = visit.query.get('kind');
  const kind = [...WORK_KINDS, ...STORY_KINDS].find((each) => each === wanted) ?? null;
  const from = dateIn(visit, 'from');
  const to = dateIn(visit, 'to');
  const asked = { locale: visit.locale, text: query, kind, from, to, limit: PER_PAGE, offset: (page - 1) * PER_PAGE };
  const result = query === '' ? NOTHING : await visit.site.search.search(asked, visit.now);
  if ('refused' in result) return problem('unavailable');
  const view: SearchView = {
    query,
    kind,
    from,
    to,
    hits: result.hits,
    total: result.total,
    more: result.more,
    page,
    pages: Math.max(1, Math.ceil(result.total / PER_PAGE)),
    didYouMean: result.didYouMean,
  };
  const context = await contextFor(visit, view);
  return { answer: 'page', html: renderPage(searchPage(view, context)), staleAt: 0 };
}

const NOTHING = { hits: [], total: 0, more: false, didYouMean: null };

function dateIn(visit: Visit, name: string): PartialDate | null {
  return parsePartialDate((visit.query.get(name) ?? '').trim());
}
