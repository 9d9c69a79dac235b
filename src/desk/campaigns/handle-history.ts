import type { Instant } from '../../domain/date.ts';
import type { AccountId } from '../../domain/id.ts';
import { languagesOf } from '../../newsroom/work-languages.ts';
import { renderPage } from '../../pages/document.tsx';
import { everyAccount } from '../../staff/accounts.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import { withToldTitles } from '../newsroom/told-titles.ts';
import { campaignOf } from './campaign-context.ts';
import { historyPage } from './history-page.tsx';
import { readHistory } from './read-history.ts';

const ON_A_PAGE = 50;

export async function showHistory(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const { press, page } = campaign;
  const asked = c.req.query('before') ?? '';
  const before = /^\d{1,15}$/.test(asked) ? (Number(asked) as Instant) : null;
  const kinds = new Map([[page.work, 'petition'] as const]);
  const told = await withToldTitles(c, campaign, await languagesOf(press.newsroom, [page.work]), kinds);
  const view = {
    ...campaign,
    told: told.get(page.work) ?? [],
    history: await readHistory(campaign, { before, most: ON_A_PAGE }),
    names: new Map((await everyAccount(c.var.deps.staff)).map(({ id, name }) => [id as AccountId, name])),
    before,
  };
  return c.html(renderPage(historyPage(view)));
}
