import type { Context } from 'hono';
import { renderPage } from '../../pages/document.tsx';
import { carriedFields, readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';
import { sessionEndedPage } from './session-ended-page.tsx';

/** The way to the door; but for a form that was sent after its session had ended, which is kept on a page first. */
export async function sessionEnded(c: Context<DeskEnv>): Promise<Response> {
  const { identity, language } = c.var;
  const form = c.req.method === 'POST' ? await readForm(c) : null;
  const fields = form === null ? null : carriedFields(form);
  if (identity === null || fields === null || fields.size === 0) return c.redirect('/sign-in', 303);
  return c.html(renderPage(sessionEndedPage({ language, identity, action: c.req.path, fields })), 401);
}
