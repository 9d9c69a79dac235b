import { casesSeenBy } from '../../staff/case-members.ts';
import { daysOf, type DayCount } from '../../actions/day-counts.ts';
import { lettersOf, petitionRecords, type PetitionRecord } from '../../actions/petition-records.ts';
import { countriesOf } from '../../actions/petitions.ts';
import type { CountryCount } from '../../actions/small-countries.ts';
import type { AccountId, CaseId, WorkId } from '../../domain/id.ts';
import type { Work } from '../../domain/work.ts';
import { caseOfPage } from '../../newsroom/case-pages.ts';
import type { Hiding } from '../../newsroom/hidings.ts';
import { petitionPage, type PetitionPage } from '../../newsroom/petition-pages.ts';
import { approvedTexts } from '../../newsroom/texts.ts';
import { languagesOf, type WorkLanguage } from '../../newsroom/work-languages.ts';
import { worksById } from '../../newsroom/works.ts';
import { stopOf } from '../../press/stop-petition.ts';
import { everyAccount } from '../../staff/accounts.ts';
import { newsroomOf, type DeskContext, type Newsroom } from '../newsroom/newsroom-context.ts';
import { standingsOfWorks, type Standing } from '../newsroom/standings.ts';
import { withToldTitles } from '../newsroom/told-titles.ts';
import { problem } from '../problem.tsx';
import { readHistory, type HistoryRead } from './read-history.ts';

/** A petition that is asked for. */
export interface Campaign extends Newsroom {
  readonly page: PetitionPage;
  readonly work: Work;
  readonly record: PetitionRecord;
}

/** The petition of the address, by its own id or by that of its page; or the answer that there is none. */
export async function campaignOf(c: DeskContext): Promise<Campaign | Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const page = await petitionPage(newsroom.press.newsroom, c.req.param('petition') ?? '');
  if (page === null) return problem(c, 'not-found');
  const [file] = await worksById(newsroom.press.newsroom, [page.work]);
  const record = (await petitionRecords(newsroom.press.actions, [page.petition], c.var.deps.now())).get(page.petition);
  if (file === undefined || record === undefined) return problem(c, 'not-found');
  return { ...newsroom, page, work: file.work, record };
}

/** A case that a petition is about. `case`: its file, for whoever is on it. */
export interface CaseAbout {
  readonly page: WorkId;
  readonly case: CaseId | null;
  readonly told: readonly WorkLanguage[];
}

/** What the petition's page tells beside what every step of it needs. */
export interface CampaignFigures {
  readonly days: readonly DayCount[];
  readonly countries: readonly CountryCount[];
  readonly letters: { readonly waiting: number; readonly failed: number };
  readonly standings: readonly Standing[];
  /** As its text has it, where one was approved. */
  readonly goalOfText: number | null;
  readonly stop: Hiding | null;
  /** The newest of what became of it. */
  readonly history: HistoryRead;
  readonly names: ReadonlyMap<AccountId, string>;
}

export async function figuresOf(c: DeskContext, campaign: Campaign): Promise<CampaignFigures> {
  const { press, page } = campaign;
  const { deps } = c.var;
  const { petition, work } = page;
  const [text] = await approvedTexts(press.newsroom, [work]);
  return {
    days: await daysOf(press.actions, petition),
    countries: await countriesOf(press.actions, petition),
    letters: await lettersOf(press.actions, petition),
    standings: await standingsOfPetition(c, campaign),
    goalOfText: text?.text.details.kind === 'petition' ? text.text.details.goal : null,
    stop: await stopOf(press, page),
    history: await readHistory(campaign, { before: null, most: NEWEST }),
    names: new Map((await everyAccount(deps.staff)).map(({ id, name }) => [id as AccountId, name])),
  };
}

/** How its text stands in each language. */
export async function standingsOfPetition(c: DeskContext, campaign: Campaign): Promise<readonly Standing[]> {
  const { press, page } = campaign;
  const file = await worksById(press.newsroom, [page.work]);
  const listed = file.map((each) => ({ id: each.work.id, withdrawnAt: each.withdrawnAt }));
  const standings = await standingsOfWorks(press, listed, c.var.deps.now());
  return (await withToldTitles(c, campaign, standings, new Map([[page.work, 'petition']]))).get(page.work) ?? [];
}

/** So many lines of its history stand on a petition's page. */
const NEWEST = 6;

/** The cases that a petition is about, with the way to the file of those that this person is on. */
export async function casesAbout(c: DeskContext, campaign: Campaign): Promise<CaseAbout[]> {
  const { press, work } = campaign;
  const { deps, session } = c.var;
  const seen = await casesSeenBy(deps.staff, session.account.id, deps.now());
  const kinds = new Map(work.cases.map((page) => [page, 'case'] as const));
  const told = await withToldTitles(c, campaign, await languagesOf(press.newsroom, work.cases), kinds);
  return Promise.all(
    work.cases.map(async (page) => {
      const id = await caseOfPage(press.newsroom, page);
      return { page, case: id !== null && seen.has(id) ? id : null, told: told.get(page) ?? [] };
    }),
  );
}
