import type { WorkSummary } from '../../domain/published-work.ts';
import { plainText } from '../../domain/published-work.ts';
import { workPath } from '../../domain/work-path.ts';
import { atomFeed } from '../../pages/atom-feed.ts';
import { eventsCalendar } from '../../pages/calendar.ts';
import type { FeedView } from '../../pages/feed-entry.ts';
import { rssFeed } from '../../pages/rss-feed.ts';
import { countWorks, findBySlug, findWork } from '../../published/works.ts';
import { FRESH, problem, staleAt, type Answer } from '../answer.ts';
import { pageFrom } from '../page-number.ts';
import { alternatesOf, contextFor, type Visit } from '../visit.ts';
import { find } from '../work-views.ts';

const PER_FEED = 25;

type Format = 'atom' | 'rss';

/** The stories of the whole site, newest first, 25 to a page. */
export async function readSiteFeed(visit: Visit, format: Format): Promise<Answer> {
  const { identity, locale } = visit;
  return feed(visit, format, { kind: 'story' }, { title: identity.organisation, page: `/${locale}/` });
}

/** A mission's own feed: the mission ends, its stories continue. */
export async function readMissionFeed(visit: Visit, slug: string): Promise<Answer> {
  const { site, locale, now } = visit;
  const found = await findBySlug(site.published, { kind: 'mission', locale, slug }, now);
  if (found.found === 'moved') {
    return { answer: 'moved', to: `${workPath('mission', locale, found.slug)}/feed.atom`, forGood: true };
  }
  if (found.found !== 'work') return problem(found.found === 'gone' ? 'gone' : 'not-found');
  const { work } = found;
  const page = workPath('mission', locale, slug);
  return feed(visit, 'atom', { kind: 'story', mission: work.work }, { title: plainText(work.title), page });
}

async function feed(
  visit: Visit,
  format: Format,
  filter: Omit<Parameters<typeof find>[1], 'limit' | 'offset'>,
  about: { readonly title: string; readonly page: string },
): Promise<Answer> {
  const page = pageFrom(visit.query);
  if (page === null) return problem('not-found');
  const total = await countWorks(visit.site.published, { locale: visit.locale, ...filter }, visit.now);
  const listed = await find(visit, { ...filter, limit: PER_FEED, offset: (page - 1) * PER_FEED });
  const path = visit.path.split('?', 1)[0] ?? visit.path;
  const view: FeedView = {
    ...about,
    subtitle: null,
    self: page === 1 ? path : `${path}?page=${page}`,
    next: page * PER_FEED < total ? `${path}?page=${page + 1}` : null,
    entries: await Promise.all(listed.map((work) => entryOf(visit, work))),
  };
  const context = await contextFor(visit, view);
  return {
    answer: 'text',
    type: format === 'atom' ? 'application/atom+xml; charset=utf-8' : 'application/rss+xml; charset=utf-8',
    text: format === 'atom' ? atomFeed(view, context) : rssFeed(view, context),
    staleAt: staleAt(visit.now, FRESH),
  };
}

async function entryOf(visit: Visit, summary: WorkSummary): Promise<FeedView['entries'][number]> {
  const [work, translations] = await Promise.all([
    findWork(visit.site.published, summary.work, visit.locale, visit.now),
    alternatesOf(visit, summary.work),
  ]);
  return { work: work ?? summary, translations };
}

/** Every event of the missions, for calendars. */
export async function readCalendar(visit: Visit): Promise<Answer> {
  const view = { missions: await find(visit, { kind: 'mission', limit: 50 }) };
  const text = eventsCalendar(view, await contextFor(visit, view));
  return { answer: 'text', type: 'text/calendar; charset=utf-8', text, staleAt: staleAt(visit.now, FRESH) };
}
