import type { WorkId } from '../../domain/id.ts';
import { languagesOf, type WorkLanguage } from '../../newsroom/work-languages.ts';
import { worksById } from '../../newsroom/works.ts';
import type { DeskContext, Newsroom } from '../newsroom/newsroom-context.ts';
import { withToldTitles } from '../newsroom/told-titles.ts';

/** Works with their titles, as this colleague may read them. */
export async function worksTold(
  c: DeskContext,
  newsroom: Newsroom,
  ids: readonly WorkId[],
): Promise<ReadonlyMap<WorkId, readonly WorkLanguage[]>> {
  const zone = newsroom.press.newsroom;
  const kinds = new Map((await worksById(zone, ids)).map(({ work }) => [work.id, work.kind]));
  return withToldTitles(c, newsroom, await languagesOf(zone, ids), kinds);
}
