import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import { forgetNews, hasUntoldNews, untoldNews } from '../vault/untold-news.ts';
import { underWay } from './news-under-way.ts';
import type { Press } from './press.ts';
import { tellCases } from './tell-cases.ts';
import { tellPeople } from './tell-people.ts';

/**
 * Tells what was recorded as news by a desk that ended before it had told it. What some of those whom it concerns know
 * already is not told them again.
 */
export async function tellNews(press: Press, now: Instant): Promise<void> {
  if (!(await hasUntoldNews(press.vault, underWay))) return;
  for (const { id, record, news } of await untoldNews(press.vault)) {
    if (underWay.has(id)) continue;
    if (news.of === 'case') await tellPeople(press, news.situations, { at: news.at, now });
    else await tellCases(press, record as PersonId, news.events);
    await forgetNews(press.vault, id);
  }
}
