import { scheduledById, type ScheduledOnFile } from '../../../newsroom/scheduled.ts';
import { worksById } from '../../../newsroom/works.ts';
import { problem } from '../../problem.tsx';
import { newsroomOf, type DeskContext, type NewsroomWork } from '../newsroom-context.ts';

export const isPlanId = (text: string): boolean => /^[a-z2-7]{26}$/.test(text);

/** The planned publication of the address, with the first of its works: on that one's page it is seen to. */
export async function workOfPlan(
  c: DeskContext,
): Promise<{ readonly found: NewsroomWork; readonly planned: ScheduledOnFile } | Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const id = c.req.param('planned') ?? '';
  const planned = isPlanId(id) ? await scheduledById(newsroom.press.newsroom, id) : null;
  const [work] = planned?.works ?? [];
  const [file] = work === undefined ? [] : await worksById(newsroom.press.newsroom, [work]);
  if (planned === null || work === undefined || file === undefined) return problem(c, 'not-found');
  return { found: { ...newsroom, id: work, file }, planned };
}
