import type { Case } from '../domain/case.ts';
import type { Instant } from '../domain/date.ts';
import { casePages, worksOfCases } from '../newsroom/case-pages.ts';
import { revokeKitsOfWorks } from './close-kit.ts';
import type { Press } from './press.ts';
import { publishAgain } from './publish-again.ts';
import { isForbidden } from './red-lines.ts';

/**
 * Obeys the lines that somebody of a case draws or takes back, beside petitions (`obey-asks.ts`): with one against appeals
 * for money its pages are rendered again without one, with one against journalists no press kit of it opens any more.
 */
export async function obeyLines(
  press: Press,
  { before, next }: { readonly before: Case; readonly next: Case },
  now: Instant,
): Promise<void> {
  const money = isForbidden(next, 'fundraising') !== isForbidden(before, 'fundraising');
  const journalists = isForbidden(next, 'press') && !isForbidden(before, 'press');
  if (!money && !journalists) return;
  const works = await worksOfCases(press.newsroom, await casePages(press.newsroom, [next.id]));
  if (journalists) await revokeKitsOfWorks(press, new Set(works), now);
  if (money) await publishAgain(press, works, now);
}
