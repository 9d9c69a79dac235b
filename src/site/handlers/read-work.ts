import type { JSX } from 'hono/jsx/jsx-runtime';
import { type Channel, parseChannel, VIA, viaChannel } from '../../domain/channel.ts';
import type { PublishedWork } from '../../domain/published-work.ts';
import type { WorkKind } from '../../domain/work.ts';
import { workPath } from '../../domain/work-path.ts';
import { besideWork } from '../../pages/beside-work.ts';
import { campaignPage } from '../../pages/campaign-page.tsx';
import { casePage } from '../../pages/case-page.tsx';
import { renderPage } from '../../pages/document.tsx';
import { missionPage } from '../../pages/mission-page.tsx';
import type { PageContext } from '../../pages/page-context.ts';
import { petitionPage } from '../../pages/petition-page.tsx';
import { plainPage } from '../../pages/plain-page.tsx';
import { reportPage } from '../../pages/report-page.tsx';
import { UNTOUCHED } from '../../pages/signing-form.tsx';
import { storyPage } from '../../pages/story-page.tsx';
import { findBySlug } from '../../published/works.ts';
import { FRESH, FRESH_COUNT, problem, staleAt, type Answer } from '../answer.ts';
import { alternatesOf, contextFor, type Visit } from '../visit.ts';
import { campaignView, missionView, petitionView, storyView } from '../work-views.ts';

/** The page of a work by its address: the page, where it has moved to, or why there is none. */
export async function readWork(visit: Visit, kind: WorkKind, slug: string): Promise<Answer> {
  const { site, locale, now } = visit;
  const found = await findBySlug(site.published, { kind, locale, slug }, now);
  switch (found.found) {
    case 'work':
      return showWork(visit, found.work);
    case 'moved':
      return { answer: 'moved', to: viaChannel(workPath(kind, locale, found.slug), channelOf(visit)), forGood: true };
    case 'elsewhere':
      return problem('not-translated', await alternatesOf(visit, found.work));
    case 'gone':
      return problem('gone');
    case 'nothing':
      return problem('not-found');
  }
}

async function showWork(visit: Visit, work: PublishedWork): Promise<Answer> {
  const drawn = await draw(visit, work);
  if (drawn === null) return problem('petition-unknown');
  const alternates = await alternatesOf(visit, work.work);
  // Who reads on in another language came by the same link.
  const led = alternates.map((each) => ({ ...each, href: viaChannel(each.href, channelOf(visit)) }));
  const context = besideWork(work, await contextFor(visit, drawn.view, led));
  const freshFor = drawn.counts ? FRESH_COUNT : FRESH;
  return {
    answer: 'page',
    html: renderPage(drawn.page(context)),
    staleAt: staleAt(visit.now, freshFor, work.validUntil),
  };
}

/** By which of the organisation's links a visitor came. */
const channelOf = ({ query }: Visit): Channel | null => parseChannel(query.get(VIA));

interface Drawn {
  readonly view: unknown;
  readonly page: (context: PageContext) => JSX.Element;
  /** Whether a signature count is on the page. */
  readonly counts: boolean;
}

async function draw(visit: Visit, work: PublishedWork): Promise<Drawn | null> {
  switch (work.kind) {
    case 'mission': {
      const view = await missionView(visit, work);
      return { view, page: (context) => missionPage(view, context), counts: view.petition !== null };
    }
    case 'campaign': {
      const view = await campaignView(visit, work);
      return { view, page: (context) => campaignPage(view, context), counts: view.petitions.length > 0 };
    }
    case 'petition': {
      const view = await petitionView(visit, work, { ...UNTOUCHED, channel: channelOf(visit) });
      return view === null ? null : { view, page: (context) => petitionPage(view, context), counts: true };
    }
    case 'page':
      return { view: { work }, page: (context) => plainPage({ work }, context), counts: false };
    default: {
      const view = await storyView(visit, work);
      const page = work.kind === 'case' ? casePage : work.kind === 'report' ? reportPage : storyPage;
      return { view, page: (context) => page(view, context), counts: view.petition !== null };
    }
  }
}
