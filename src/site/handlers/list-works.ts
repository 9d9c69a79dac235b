import type { WorkId } from '../../domain/id.ts';
import { STORY_KINDS, type WorkKind } from '../../domain/work.ts';
import { renderPage } from '../../pages/document.tsx';
import { eventsPage } from '../../pages/events-page.tsx';
import { homePage } from '../../pages/home-page.tsx';
import { listPage } from '../../pages/list-page.tsx';
import { petitionListPage } from '../../pages/petition-list-page.tsx';
import { homeWorks } from '../../published/home-works.ts';
import { countWorks, findBySlug, translationsOf } from '../../published/works.ts';
import { FRESH, FRESH_COUNT, problem, staleAt, type Answer } from '../answer.ts';
import { pageFrom } from '../page-number.ts';
import { type Alternates, contextFor, sameInEveryLocale, type Visit } from '../visit.ts';
import { find, teasers } from '../work-views.ts';

const PER_PAGE = 20;

/** What the organisation leads with (`published/home-works.ts`). */
export async function readHome(visit: Visit): Promise<Answer> {
  const works = await homeWorks(visit.site.published, visit.identity, visit.locale, visit.now);
  const view = { ...works, petitions: await teasers(visit, works.petitions) };
  const context = await contextFor(visit, view);
  return { answer: 'page', html: renderPage(homePage(view, context)), staleAt: staleAt(visit.now, FRESH_COUNT) };
}

/** A list of one kind, newest first, 20 to a page; stories by kind (`?kind=`) and by mission (`?mission=slug`). */
export async function listWorks(visit: Visit, kind: Exclude<WorkKind, 'page'>): Promise<Answer> {
  const page = pageFrom(visit.query);
  const wanted = visit.query.get('kind');
  const story = kind === 'story' ? (STORY_KINDS.find((each) => each === wanted) ?? null) : null;
  const mission = await missionNamed(visit);
  if (page === null || mission === 'unknown' || (wanted !== null && wanted !== '' && story === null)) {
    return problem('not-found');
  }
  const filter = {
    kind,
    ...(story === null ? {} : { story }),
    ...(mission === null ? {} : { mission }),
  };
  const total = await countWorks(visit.site.published, { locale: visit.locale, ...filter }, visit.now);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  if (page > pages) return problem('not-found');
  const items = await find(visit, { ...filter, limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const petitions =
    kind === 'petition'
      ? new Map((await teasers(visit, items)).map(({ work, standing }) => [work.work as string, standing]))
      : new Map();
  const [shownMission = null] = mission === null ? [] : await find(visit, { works: [mission], limit: 1 });
  const view = { kind, story, mission: shownMission, items, petitions, total, page, pages };
  const context = await contextFor(visit, view, mission === null ? undefined : await alternatesFor(visit, mission));
  const drawn = kind === 'petition' ? petitionListPage(view, context) : listPage(view, context);
  return {
    answer: 'page',
    html: renderPage(drawn),
    staleAt: staleAt(visit.now, kind === 'petition' ? FRESH_COUNT : FRESH),
  };
}

export async function listEvents(visit: Visit): Promise<Answer> {
  const view = { missions: await find(visit, { kind: 'mission', limit: 50 }) };
  const context = await contextFor(visit, view);
  return { answer: 'page', html: renderPage(eventsPage(view, context)), staleAt: staleAt(visit.now, FRESH) };
}

/** The same list in other languages: where a mission narrows it, by the mission's slug there. */
async function alternatesFor(visit: Visit, mission: WorkId): Promise<Alternates> {
  const translations = await translationsOf(visit.site.published, mission, visit.now);
  return sameInEveryLocale(visit.identity, visit.path).flatMap(({ locale, href }) => {
    const there = translations.find((each) => each.locale === locale);
    if (there === undefined) return [];
    const [path = href, query] = href.split('?', 2);
    const narrowed = new URLSearchParams(query);
    narrowed.set('mission', there.slug);
    return [{ locale, href: `${path}?${narrowed}` }];
  });
}

/** The mission a list is narrowed to, by its slug in this language. */
async function missionNamed(visit: Visit): Promise<WorkId | null | 'unknown'> {
  const slug = visit.query.get('mission');
  if (slug === null || slug === '') return null;
  const found = await findBySlug(visit.site.published, { kind: 'mission', locale: visit.locale, slug }, visit.now);
  return found.found === 'work' ? found.work.work : 'unknown';
}
