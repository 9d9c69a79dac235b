import type { JSX } from 'hono/jsx/jsx-runtime';
import { plainText } from '../domain/published-work.ts';
import { listPath } from '../domain/work-path.ts';
import { STORY_KINDS } from '../domain/work.ts';
import type { MessageKey } from '../platform/catalogue/catalogue.ts';
import { Document } from './document.tsx';
import { PLURALS } from './kicker.tsx';
import { ListOpening } from './list-opening.tsx';
import type { PageContext } from './page-context.ts';
import { Pager } from './pager.tsx';
import { withQuery } from './paths.ts';
import { Register } from './register.tsx';
import { ReportTeaser } from './report-teaser.tsx';
import { Teaser } from './teaser.tsx';
import type { ListView } from './views.ts';

const LEADS: Readonly<Partial<Record<ListView['kind'], MessageKey>>> = {
  mission: 'story.list-missions',
  story: 'story.list-stories',
  case: 'case.list',
  report: 'story.list-reports',
  campaign: 'story.list-campaigns',
};

/** Works of one kind, newest first, a page at a time. Petitions have their own list, with counts. */
export function listPage(view: ListView, context: PageContext): JSX.Element {
  const { say } = context;
  const title = say(PLURALS[view.story ?? view.kind]);
  const lead = LEADS[view.kind];
  const description = lead === undefined ? title : say(lead);
  const hrefOf = (page: number) => hrefFor(view, context, { page: page === 1 ? null : page });
  return (
    <Document
      head={{ title, description, list: view.kind, canonical: hrefOf(view.page) }}
      context={context}
      name="list"
    >
      <ListOpening title={title} lead={lead === undefined || view.story !== null ? null : say(lead)}>
        {view.kind === 'story' ? <Filter view={view} context={context} /> : null}
      </ListOpening>
      {view.mission === null ? null : (
        <p class="narrowed">
          <span>{say('story.of-mission', { mission: plainText(view.mission.title) })}</span>{' '}
          <a href={hrefFor(view, context, { mission: null, page: null })}>{say('story.of-mission-off')}</a>
        </p>
      )}
      {view.items.length === 0 ? <Empty view={view} context={context} /> : <Items view={view} context={context} />}
      <Pager page={view.page} pages={view.pages} hrefOf={hrefOf} context={context} />
    </Document>
  );
}

function Items(props: { view: ListView; context: PageContext }) {
  const { view, context } = props;
  const { items } = view;
  switch (view.kind) {
    case 'case':
      return <Register cases={items} context={context} level={2} />;
    case 'report':
      return (
        <div class="stack">
          {items.map((report) => (
            <ReportTeaser report={report} context={context} />
          ))}
        </div>
      );
    default:
      return (
        <div class="entries">
          {items.map((work) => (
            <Teaser work={work} context={context} level={2} picture sizes="(min-width: 48rem) 20rem, 100vw" />
          ))}
        </div>
      );
  }
}

/** Kinds of stories, as links: a choice that can be sent to somebody. */
function Filter(props: { view: ListView; context: PageContext }) {
  const { view, context } = props;
  const { say } = context;
  return (
    <nav class="filter" aria-label={say('story.filter')}>
      <ul>
        {[null, ...STORY_KINDS].map((kind) => (
          <li>
            <a
              href={hrefFor(view, context, { kind, page: null })}
              aria-current={view.story === kind ? 'page' : undefined}
            >
              {kind === null ? say('story.filter-all') : say(PLURALS[kind])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Empty(props: { view: ListView; context: PageContext }) {
  const { view, context } = props;
  const { say, locale } = context;
  return (
    <p class="empty">
      {say(view.kind === 'case' ? 'case.none' : 'story.none')}{' '}
      <a href={listPath('story', locale)}>{say('chrome.all-stories')}</a>
    </p>
  );
}

function hrefFor(
  view: ListView,
  context: PageContext,
  change: Readonly<Record<string, string | number | null>>,
): string {
  const now = { kind: view.story, mission: view.mission?.slug ?? null, page: view.page === 1 ? null : view.page };
  return withQuery(listPath(view.kind, context.locale), { ...now, ...change });
}
