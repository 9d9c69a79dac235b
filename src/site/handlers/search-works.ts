import { parsePartialDate, type PartialDate } from '../../domain/date.ts';
import { STORY_KINDS, WORK_KINDS } from '../../domain/work.ts';
import { renderPage } from '../../pages/document.tsx';
import { searchPage } from '../../pages/search-page.tsx';
import type { SearchView } from '../../pages/views.ts';
import { problem, type Answer } from '../answer.ts';
import { pageFrom } from '../page-number.ts';
import { contextFor, type Visit } from '../visit.ts';

const PER_PAGE = 10;
/** One more than a date has, so that a longer text is no date. */
const LONGEST_DATE = 11;

/** Search in the page's language. A date that is none is said beside its field, and nothing is looked for: a filter left out unsaid would give wrong results. */
export async function searchWorks(visit: Visit): Promise<Answer> {
  const page = pageFrom(visit.query);
  if (page === null) return problem('not-found');
  const query = (visit.query.get('q') ?? '').trim();
  const wanted = visit.query.get('kind');
  const kind = [...WORK_KINDS, ...STORY_KINDS].find((each) => each === wanted) ?? null;
  const typed = { from: typedIn(visit, 'from'), to: typedIn(visit, 'to') };
  const wrong = (['from', 'to'] as const).filter((end) => typed[end] !== null && dateOf(typed[end]) === null);
  const from = dateOf(typed.from);
  const to = dateOf(typed.to);
  const asked = { locale: visit.locale, text: query, kind, from, to, limit: PER_PAGE, offset: (page - 1) * PER_PAGE };
  const result = query === '' || wrong.length > 0 ? NOTHING : await visit.site.search.search(asked, visit.now);
  if ('refused' in result) return problem('unavailable');
  const pages = Math.max(1, Math.ceil(result.total / PER_PAGE));
  if (page > pages) return problem('not-found');
  const view: SearchView = {
    query,
    kind,
    ...typed,
    wrong,
    hits: result.hits,
    total: result.total,
    more: result.more,
    page,
    pages,
    didYouMean: result.didYouMean,
  };
  const context = await contextFor(visit, view);
  return { answer: 'page', html: renderPage(searchPage(view, context)), staleAt: 0 };
}

const NOTHING = { hits: [], total: 0, more: false, didYouMean: null };

/** What stands in a date's field; `null` when nothing does. */
function typedIn(visit: Visit, name: string): string | null {
  return (visit.query.get(name) ?? '').trim().slice(0, LONGEST_DATE) || null;
}

const dateOf = (typed: string | null): PartialDate | null => (typed === null ? null : parsePartialDate(typed));
