import type { CaseId, MediaId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { pagesByCase } from '../../newsroom/case-pages.ts';
import { openQuestions, type MediaQuestion } from '../../newsroom/media-questions.ts';
import { usageOf } from '../../newsroom/work-media.ts';
import { worksById } from '../../newsroom/works.ts';
import { everyAccount } from '../../staff/accounts.ts';
import { casesOf } from '../../staff/case-members.ts';
import { meOf, type DeskContext, type Newsroom } from '../newsroom/newsroom-context.ts';

/**
 * Pictures of which this colleague is asked who is in them: they hold a key, their role reads names, and they are on a case
 * that a work showing the picture tells of. Where the picture stands in no work, its works tell of no case, or nobody like
 * that is on one, everyone who holds a key and reads names is asked: a question that reaches nobody would wait for ever.
 * Worked out as it is read, so that it follows who joins and leaves. Nobody is asked what they asked themselves.
 */
export async function questionsForMe(c: DeskContext, { press }: Newsroom): Promise<MediaQuestion[]> {
  const me = meOf(c);
  if (!(await answers(c, me, c.var.session.account.role))) return [];
  const open = (await openQuestions(press.newsroom, null)).filter(({ by }) => by !== me);
  if (open.length === 0) return [];
  const { staff } = c.var.deps;
  const mine = new Set(await casesOf(staff, me));
  const reached = new Set<CaseId>();
  for (const { id, role } of await everyAccount(staff))
    if (await answers(c, id, role)) for (const each of await casesOf(staff, id)) reached.add(each);
  const asked: MediaQuestion[] = [];
  for (const question of open) {
    const cases = await casesOfMedia(press, question.media);
    if (cases.some((each) => mine.has(each)) || !cases.some((each) => reached.has(each))) asked.push(question);
  }
  return asked;
}

const answers = async (
  c: DeskContext,
  id: Parameters<DeskContext['var']['deps']['vaults']['holdsKey']>[0],
  role: Parameters<typeof may>[0],
): Promise<boolean> => may(role, 'people.read-names', { holdsKey: true }) && (await c.var.deps.vaults.holdsKey(id));

/** The cases of the works that show it. */
async function casesOfMedia({ newsroom }: Newsroom['press'], media: MediaId): Promise<CaseId[]> {
  const { works } = await usageOf(newsroom, media);
  const pages = new Set((await worksById(newsroom, works)).flatMap(({ work }) => [work.id, ...work.cases]));
  const cases = await pagesByCase(newsroom);
  return [...cases].flatMap(([id, its]) => (its.some((page) => pages.has(page)) ? [id] : []));
}
