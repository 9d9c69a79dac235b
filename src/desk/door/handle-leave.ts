import type { Context } from 'hono';
import { sessionOf } from '../../staff/sessions.ts';
import { sessionCookie } from '../cookies.ts';
import { endSession } from './handle-sign-in.tsx';
import type { DeskEnv } from '../request.ts';

/** A page that says nothing of whoever looks at it. */
const NEUTRAL = 'https://www.wikipedia.org/';

/**
 * Leaves quickly: ends the session and goes to a page of no interest. A link, so that it needs neither script nor a
 * form; no other site's page can send someone here with their cookie, which is strict.
 */
export async function leave(c: Context<DeskEnv>): Promise<Response> {
  const { staff, now, report } = c.var.deps;
  const token = sessionCookie(c);
  const session = token === null ? null : await sessionOf(staff, token, now());
  if (session !== null) {
    c.set('session', session);
    // Whatever fails, they are on their way.
    await endSession(c).catch(report);
  }
  c.header('Clear-Site-Data', '"cache"');
  return c.redirect(NEUTRAL, 303);
}
