import { directionOf } from '../domain/locale.ts';
import type { PublishedWork, WorkSummary } from '../domain/published-work.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { STANDING_PAGES } from '../domain/site-settings.ts';
import { workPath } from '../domain/work-path.ts';
import { atomFeed } from '../pages/atom-feed.ts';
import { besideWork } from '../pages/beside-work.ts';
import { campaignPage } from '../pages/campaign-page.tsx';
import { casePage } from '../pages/case-page.tsx';
import { correctionsFeed } from '../pages/corrections-feed.ts';
import { renderPage } from '../pages/document.tsx';
import { missionPage } from '../pages/mission-page.tsx';
import type { PageContext } from '../pages/page-context.ts';
import { petitionPage } from '../pages/petition-page.tsx';
import { plainPage } from '../pages/plain-page.tsx';
import { reportPage } from '../pages/report-page.tsx';
import { rssFeed } from '../pages/rss-feed.ts';
import { UNTOUCHED } from '../pages/signing-form.tsx';
import { storyPage } from '../pages/story-page.tsx';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { UNSIGNED } from '../pages/views.ts';

/**
 * The page of a work as the site will send it, for the gate to read. Its neighbours are left out: each of them passes
 * the gate with its own page.
 */
export const renderForGate = (work: PublishedWork, identity: SiteIdentity): string =>
  renderWork(work, ALONE, contextFor(work, identity));

/** The public works that a page leads to, in its language. */
export interface Beside {
  readonly mission: WorkSummary | null;
  readonly campaign: WorkSummary | null;
  readonly cases: readonly WorkSummary[];
}

const ALONE: Beside = { mission: null, campaign: null, cases: [] };

/** The page of a work in the context given: whoever has not been there finds no petition signed and no form filled in. */
export function renderWork(work: PublishedWork, beside: Beside, around: PageContext): string {
  const context = besideWork(work, around);
  const view = { work, ...beside, related: [], petition: null };
  switch (work.kind) {
    case 'mission':
      return renderPage(missionPage({ ...view, report: null, diaries: [] }, context));
    case 'story':
      return renderPage(storyPage(view, context));
    case 'report':
      return renderPage(reportPage(view, context));
    case 'case':
      return renderPage(casePage(view, context));
    case 'campaign':
      return renderPage(campaignPage({ work, missions: [], stories: [], cases: [], petitions: [] }, context));
    case 'petition': {
      const standing = { ...UNSIGNED, state: 'open' } as const;
      return renderPage(petitionPage({ ...view, standing, form: UNTOUCHED }, context));
    }
    case 'page':
      return renderPage(plainPage({ work }, context));
  }
}

/** The work's entry in the feeds, as the site will send them. */
export function feedsForGate(work: PublishedWork, identity: SiteIdentity): string[] {
  const context = contextFor(work, identity);
  const { path } = context;
  const view = {
    title: identity.organisation,
    subtitle: null,
    page: path,
    self: path,
    next: null,
    entries: [{ work, translations: [] }],
  };
  const corrections = work.corrections.length === 0 ? [] : [correctionsFeed([work], context)];
  return [atomFeed(view, context), rssFeed(view, context), ...corrections];
}

export function contextFor(work: Pick<PublishedWork, 'kind' | 'locale' | 'slug'>, identity: SiteIdentity): PageContext {
  return {
    identity,
    locale: work.locale,
    direction: directionOf(work.locale),
    say: catalogueFor(work.locale),
    path: workPath(work.kind, work.locale, work.slug),
    origin: 'https://gate.invalid',
    alternates: [],
    pathOf: () => null,
    standing: new Set(STANDING_PAGES),
    assets: { style: '', theme: null, fonts: [] },
  };
}
