import type { Context } from 'hono';
import { parseId, type NoticeId } from '../../domain/id.ts';
import { markSeen } from '../../staff/notices.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';

/** Takes a notice off one's own page. */
export async function takeNoticeSeen(c: Context<DeskEnv>): Promise<Response> {
  const id = parseId<NoticeId>((await readForm(c))?.text('notice') ?? '');
  if (id === null) return problem(c, 'not-a-form');
  await markSeen(c.var.deps.staff, c.var.session.account.id, id);
  return c.redirect('/', 303);
}
