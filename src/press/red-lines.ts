import type { CampaignAction } from '../domain/ask.ts';
import { redLinesOf } from '../domain/case-campaign.ts';
import type { Case } from '../domain/case.ts';
import type { CaseId, WorkId } from '../domain/id.ts';
import type { Work } from '../domain/work.ts';
import { caseOfPage } from '../newsroom/case-pages.ts';
import { casesById } from '../vault/cases.ts';
import type { Press } from './press.ts';

/** Whether somebody of a case has drawn a line against this that still stands. */
export const isForbidden = (record: Pick<Case, 'asks'>, action: CampaignAction): boolean =>
  redLinesOf(record).some(({ actions }) => actions.includes(action));

/** Those of the works that are a case's page, or tell of a case, in which somebody has drawn a line against this. */
export async function forbiddenAmong(
  { newsroom, vault }: Pick<Press, 'newsroom' | 'vault'>,
  works: readonly Work[],
  action: CampaignAction,
): Promise<ReadonlySet<WorkId>> {
  const casesOf = new Map<WorkId, CaseId[]>();
  for (const work of works) {
    const pages = work.kind === 'case' ? [work.id, ...work.cases] : work.cases;
    const found = await Promise.all(pages.map((page) => caseOfPage(newsroom, page)));
    casesOf.set(
      work.id,
      found.filter((id) => id !== null),
    );
  }
  const ids = [...new Set([...casesOf.values()].flat())];
  if (ids.length === 0) return new Set();
  const records = await casesById(vault, ids);
  const forbids = (id: CaseId): boolean => isForbidden(records.get(id) ?? { asks: [] }, action);
  return new Set([...casesOf].filter(([, cases]) => cases.some(forbids)).map(([work]) => work));
}
