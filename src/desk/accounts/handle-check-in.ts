import type { Context } from 'hono';
import { checkIn } from '../../staff/check-in.ts';
import type { DeskEnv } from '../request.ts';

/** A traveller says that all is well. The page of the day says by when they say so again. */
export async function takeCheckIn(c: Context<DeskEnv>): Promise<Response> {
  const { deps, session } = c.var;
  await checkIn(deps.staff, session.account.id, deps.now(), deps.audit);
  return c.redirect('/', 303);
}
