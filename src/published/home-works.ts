import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkSummary } from '../domain/published-work.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { PublishedTables } from './schema.ts';
import { summaries, type WorkFilter } from './works.ts';

/** What the front page shows. */
export interface HomeWorks {
  readonly missions: readonly WorkSummary[];
  readonly stories: readonly WorkSummary[];
  readonly cases: readonly WorkSummary[];
  readonly petitions: readonly WorkSummary[];
}

const STORIES = 9;

/**
 * Leads with the mission that the organisation chose and with what belongs to it; else with what is newest. Stories that
 * it pinned stand first, in its order.
 */
export async function homeWorks(
  published: Zone<PublishedTables>,
  { front = null, pinned = [] }: Pick<SiteIdentity, 'front' | 'pinned'>,
  locale: Locale,
  now: Instant,
): Promise<HomeWorks> {
  const find = (filter: Omit<WorkFilter, 'locale'>) => summaries(published, { locale, ...filter }, now);
  const [lead] = front === null ? [] : await find({ kind: 'mission', works: [front], limit: 1 });
  const of = lead === undefined ? {} : { mission: lead.work };
  const [newest, first, stories, cases, petitions] = await Promise.all([
    find({ kind: 'mission', ...(lead === undefined ? { limit: 4 } : { limit: 3, except: lead.work }) }),
    pinned.length === 0 ? [] : find({ kind: 'story', works: pinned, limit: pinned.length }),
    find({ kind: 'story', ...of, limit: STORIES + pinned.length }),
    find({ kind: 'case', ...of, limit: 6 }),
    find({ kind: 'petition', ...of, limit: 3 }),
  ]);
  const chosen = pinned.flatMap((work) => first.find((each) => each.work === work) ?? []);
  const others = stories.filter(({ work }) => !pinned.includes(work));
  return {
    missions: lead === undefined ? newest : [lead, ...newest],
    stories: [...chosen, ...others].slice(0, STORIES),
    cases,
    petitions,
  };
}
