import type { Child } from 'hono/jsx';
import type { WorkSummary } from '../domain/published-work.ts';
import type { StoryKind, WorkKind } from '../domain/work.ts';
import type { MessageKey } from '../platform/catalogue/catalogue.ts';
import type { PageContext } from './page-context.ts';

/** `VIDEO`, `FIELD DIARY`, `REPORT`: as a story is of a kind of its own, that is what is said. */
export function kindKey(work: Pick<WorkSummary, 'kind' | 'details'>): `kinds.${WorkKind | StoryKind}` {
  return work.details.kind === 'story' ? `kinds.${work.details.story}` : `kinds.${work.kind}`;
}

/** The kind's name for a list of many. */
export const PLURALS: Readonly<Record<WorkKind | StoryKind, MessageKey>> = {
  mission: 'kinds.missions',
  story: 'kinds.stories',
  report: 'kinds.reports',
  case: 'kinds.cases',
  campaign: 'kinds.campaigns',
  petition: 'kinds.petitions',
  page: 'kinds.page',
  diary: 'kinds.diaries',
  feature: 'kinds.features',
  'news-release': 'kinds.news-releases',
  video: 'kinds.videos',
  blog: 'kinds.blogs',
  'good-news': 'kinds.good-news-all',
};

/** The small line over a title: what kind of work it is, in words where others put an icon, and what it belongs to. */
export function WorkKicker(props: {
  work: Pick<WorkSummary, 'kind' | 'details'>;
  context: PageContext;
  of?: { href: string; title: Child } | null;
}) {
  const { work, context, of = null } = props;
  return (
    <p class="kicker">
      <span>{context.say(kindKey(work))}</span>
      {of === null ? null : <a href={of.href}>{of.title}</a>}
    </p>
  );
}
