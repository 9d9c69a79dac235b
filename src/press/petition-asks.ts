import { askStop, type AskStop } from '../domain/case-campaign.ts';
import type { CaseId, WorkId } from '../domain/id.ts';
import type { Work } from '../domain/work.ts';
import { caseOfPage } from '../newsroom/case-pages.ts';
import { casesById } from '../vault/cases.ts';
import type { Press } from './press.ts';

/** What stands in the way of a petition in one of its cases. */
export interface NotAsked {
  /** The case's page, and its file; `null`: there is none. */
  readonly page: WorkId | null;
  readonly case: CaseId | null;
  readonly why: AskStop | 'no-case';
}

/**
 * Why a petition may not be put to the public, case by case: one is not on record, moves nobody, or has nobody who asks
 * for it, or somebody's red line forbids it. A petition about no case (for a law, against a practice) needs no ask; one
 * that is somebody's story and is linked to no case does, and there is nowhere it could be.
 */
export async function notAsked(
  { newsroom, vault }: Pick<Press, 'newsroom' | 'vault'>,
  work: Pick<Work, 'cases' | 'subjects'>,
): Promise<NotAsked[]> {
  if (work.cases.length === 0 && work.subjects.length > 0) return [{ page: null, case: null, why: 'no-case' }];
  const about: { readonly page: WorkId; readonly case: CaseId | null }[] = [];
  for (const page of work.cases) about.push({ page, case: await caseOfPage(newsroom, page) });
  const ids = about.flatMap((each) => each.case ?? []);
  const records = ids.length === 0 ? null : await casesById(vault, ids);
  return about.flatMap((each): NotAsked[] => {
    const record = each.case === null ? undefined : records?.get(each.case);
    const why = record === undefined ? 'no-case' : askStop(record, 'petition');
    return why === null ? [] : [{ ...each, why }];
  });
}
