import type { PublishedWork } from '../domain/published-work.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { eventsCalendar } from '../pages/calendar.ts';
import { correctionsPage } from '../pages/corrections-page.tsx';
import { renderPage } from '../pages/document.tsx';
import { eventsPage } from '../pages/events-page.tsx';
import { homePage } from '../pages/home-page.tsx';
import { listPage } from '../pages/list-page.tsx';
import { petitionJson } from '../pages/petition-json.ts';
import { petitionListPage } from '../pages/petition-list-page.tsx';
import { UNSIGNED } from '../pages/views.ts';
import { contextFor } from './render-for-gate.ts';

const STANDING = { ...UNSIGNED, state: 'open' } as const;

/**
 * What the site makes of a work beside its own page, with nothing else in it: the front page, its list, the events and
 * their calendar, the JSON of a petition, the page of corrections. The rest of these pages is the organisation's and the catalogue's words, which
 * every page has.
 */
export function listsForGate(work: PublishedWork, identity: SiteIdentity): string[] {
  const { kind } = work;
  const context = contextFor(work, identity);
  const corrected = work.corrections.length > 0;
  const corrections = corrected ? [renderPage(correctionsPage({ works: [work], page: 1, pages: 1 }, context))] : [];
  if (kind === 'page') return corrections;
  const only = (is: boolean): PublishedWork[] => (is ? [work] : []);
  const home = {
    missions: only(kind === 'mission'),
    stories: only(kind === 'story'),
    cases: only(kind === 'case'),
    petitions: only(kind === 'petition').map((petition) => ({ work: petition, standing: STANDING })),
  };
  const petitions = new Map(kind === 'petition' ? [[work.work as string, STANDING]] : []);
  const list = { kind, story: null, mission: null, items: [work], petitions, total: 1, page: 1, pages: 1 };
  const texts = [
    ...corrections,
    renderPage(homePage(home, context)),
    renderPage(kind === 'petition' ? petitionListPage(list, context) : listPage(list, context)),
  ];
  if (kind === 'mission')
    texts.push(renderPage(eventsPage({ missions: [work] }, context)), eventsCalendar({ missions: [work] }, context));
  if (kind === 'petition')
    texts.push(JSON.stringify(petitionJson({ work, standing: STANDING, countries: [] }, context)));
  return texts;
}
