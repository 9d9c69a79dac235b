import { caseOfPage } from '../newsroom/case-pages.ts';
import type { Manuscript } from './gather.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';

/** The page of a case goes out only when it is known whose: whoever holds the case would else not find it. */
export async function refusalsOfCasePages(
  { newsroom }: Press,
  manuscripts: readonly Manuscript[],
): Promise<PressRefusal[]> {
  const found: PressRefusal[] = [];
  for (const { file } of manuscripts)
    if (file.work.kind === 'case' && (await caseOfPage(newsroom, file.work.id)) === null)
      found.push({ refused: 'case-page-unlinked', work: file.work.id });
  return found;
}
