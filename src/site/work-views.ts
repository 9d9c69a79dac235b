import { standingsOf } from '../actions/petitions.ts';
import type { WorkId } from '../domain/id.ts';
import type { PublishedWork, WorkSummary } from '../domain/published-work.ts';
import type {
  CampaignView,
  MissionView,
  PetitionTeaser,
  PetitionView,
  SigningForm,
  StoryView,
} from '../pages/views.ts';
import { summaries, type WorkFilter } from '../published/works.ts';
import type { Visit } from './visit.ts';

/** At most this many of a mission's stories are read for its page; the rest are a list away. */
const MISSION_STORIES = 40;

export async function missionView(visit: Visit, work: PublishedWork): Promise<MissionView> {
  const details = work.details.kind === 'mission' ? work.details : null;
  const { report = null, petition = null } = details ?? {};
  const [stories, others] = await Promise.all([
    find(visit, { kind: 'story', mission: work.work, limit: MISSION_STORIES }),
    named(visit, [...work.cases, work.campaign, report, petition]),
  ]);
  const [petitionTeaser = null] = await teasers(visit, among(others, [petition]));
  return {
    work,
    campaign: among(others, [work.campaign])[0] ?? null,
    report: among(others, [report])[0] ?? null,
    petition: petitionTeaser,
    diaries: stories.filter((story) => isDiary(story)),
    related: stories.filter((story) => !isDiary(story)),
    cases: among(others, work.cases),
  };
}

export async function storyView(visit: Visit, work: PublishedWork): Promise<StoryView> {
  const [others, related, petitions] = await Promise.all([
    named(visit, [work.mission, work.campaign, ...work.cases]),
    relatedTo(visit, work),
    petitionsFor(visit, work),
  ]);
  return {
    work,
    mission: among(others, [work.mission])[0] ?? null,
    campaign: among(others, [work.campaign])[0] ?? null,
    cases: among(others, work.cases),
    related,
    petition: (await teasers(visit, petitions))[0] ?? null,
  };
}

export async function campaignView(visit: Visit, work: PublishedWork): Promise<CampaignView> {
  const of = { campaign: work.work };
  const [missions, stories, cases, petitions] = await Promise.all([
    find(visit, { kind: 'mission', ...of, limit: 12 }),
    find(visit, { kind: 'story', ...of, limit: 12 }),
    find(visit, { kind: 'case', ...of, limit: 24 }),
    find(visit, { kind: 'petition', ...of, limit: 12 }),
  ]);
  return { work, missions, stories, cases, petitions: await teasers(visit, petitions) };
}

/** A petition's page with its form; `null` where `actions` does not know the petition, or it is still a draft. */
export async function petitionView(visit: Visit, work: PublishedWork, form: SigningForm): Promise<PetitionView | null> {
  const id = work.details.kind === 'petition' ? work.details.petition : null;
  if (id === null) return null;
  const [story, standings] = await Promise.all([
    storyView(visit, work),
    standingsOf(visit.site.actions, [id], visit.now),
  ]);
  const standing = standings.get(id);
  return standing === undefined || standing.state === 'draft' ? null : { ...story, standing, form };
}

/** Petitions with the state and count that `actions` has for them. One that `actions` does not know is left out. */
export async function teasers(visit: Visit, petitions: readonly WorkSummary[]): Promise<PetitionTeaser[]> {
  const ids = petitions.flatMap((work) => (work.details.kind === 'petition' ? [work.details.petition] : []));
  if (ids.length === 0) return [];
  const standings = await standingsOf(visit.site.actions, ids, visit.now);
  return petitions.flatMap((work) => {
    const standing = work.details.kind === 'petition' ? standings.get(work.details.petition) : undefined;
    return standing === undefined || standing.state === 'draft' ? [] : [{ work, standing }];
  });
}

export const find = (visit: Visit, filter: Omit<WorkFilter, 'locale'>): Promise<WorkSummary[]> =>
  summaries(visit.site.published, { locale: visit.locale, ...filter }, visit.now);

/** The works named, by one query. */
async function named(visit: Visit, works: readonly (WorkId | null)[]): Promise<WorkSummary[]> {
  const ids = [...new Set(works)].filter((work) => work !== null);
  return ids.length === 0 ? [] : find(visit, { works: ids, limit: ids.length });
}

/** Of the works found those that are named, in the order in which they are named. */
const among = (found: readonly WorkSummary[], works: readonly (WorkId | null)[]): WorkSummary[] =>
  works.flatMap((id) => found.find((each) => each.work === id) ?? []);

/** Four stories close by: of the same case first, else of the same mission. */
async function relatedTo(visit: Visit, work: PublishedWork): Promise<WorkSummary[]> {
  const ofCase = work.kind === 'case' ? work.work : work.cases[0];
  const near =
    ofCase === undefined ? [] : await find(visit, { kind: 'story', case: ofCase, except: work.work, limit: 4 });
  if (near.length >= 4 || work.mission === null) return near;
  const more = await find(visit, { kind: 'story', mission: work.mission, except: work.work, limit: 8 });
  return [...near, ...more.filter((each) => !near.some((known) => known.work === each.work))].slice(0, 4);
}

/** The petition that a reader can sign after reading: of the case, else of the mission. */
async function petitionsFor(visit: Visit, work: PublishedWork): Promise<WorkSummary[]> {
  if (work.kind === 'petition') return [];
  const ofCase = work.kind === 'case' ? work.work : work.cases[0];
  const own = ofCase === undefined ? [] : await find(visit, { kind: 'petition', case: ofCase, limit: 1 });
  if (own.length > 0 || work.mission === null) return own;
  return find(visit, { kind: 'petition', mission: work.mission, limit: 1 });
}

const isDiary = (work: WorkSummary): boolean => work.details.kind === 'story' && work.details.story === 'diary';
