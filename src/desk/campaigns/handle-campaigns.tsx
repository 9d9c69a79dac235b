import { petitionRecords } from '../../actions/petition-records.ts';
import { PETITION_STATES } from '../../domain/petition.ts';
import { everyPetitionPage } from '../../newsroom/petition-pages.ts';
import { languagesOf } from '../../newsroom/work-languages.ts';
import { renderPage } from '../../pages/document.tsx';
import { allows, newsroomOf, type DeskContext } from '../newsroom/newsroom-context.ts';
import { withToldTitles } from '../newsroom/told-titles.ts';
import { campaignsPage, type CampaignLine } from './campaigns-page.tsx';

const A_PAGE = 50;

/** What is stopped first, then what is open, the next to close before the others; what is over last. */
const ORDER = ['stopped', 'open', 'draft', 'closed'] as const;

export async function showCampaigns(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const { press, ...frame } = newsroom;
  const state = PETITION_STATES.find((each) => each === c.req.query('state')) ?? null;
  const pages = await everyPetitionPage(press.newsroom);
  const records = await petitionRecords(
    press.actions,
    pages.map(({ petition }) => petition),
    c.var.deps.now(),
  );
  const every = pages.flatMap(({ petition, work }): CampaignLine[] => {
    const record = records.get(petition);
    return record === undefined ? [] : [{ petition, work, record }];
  });
  const listed = every
    .filter(({ record }) => state === null || record.state === state)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || closingOf(a) - closingOf(b));
  const last = Math.max(1, Math.ceil(listed.length / A_PAGE));
  const given = c.req.query('page') ?? '';
  const page = Math.min(last, /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 1);
  const lines = listed.slice((page - 1) * A_PAGE, page * A_PAGE);
  const works = lines.map(({ work }) => work);
  const kinds = new Map(works.map((work) => [work, 'petition'] as const));
  const languages = await withToldTitles(c, newsroom, await languagesOf(press.newsroom, works), kinds);
  const counts = new Map(
    PETITION_STATES.map((each) => [each, every.filter(({ record }) => record.state === each).length]),
  );
  const view = { ...frame, lines, languages, counts, state, page, pages: last, mayWrite: allows(c, 'petitions.write') };
  return c.html(renderPage(campaignsPage(view)));
}

const rankOf = ({ record }: CampaignLine): number => ORDER.indexOf(record.state);
const closingOf = ({ record }: CampaignLine): number => record.petition.closesAt ?? Number.MAX_SAFE_INTEGER;
