import type { Context } from 'hono';
import { renderPage } from '../../pages/document.tsx';
import type { MessageKey } from '../../platform/catalogue/catalogue.ts';
import { problem } from '../problem.tsx';
import { carriedFields, readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';
import { lockedPage } from './locked-page.tsx';

/**
 * Instead of what only open case files give: what opens them, with the way back to here. A form that was sent stays, to be
 * sent again once they are open.
 */
export async function lockedAnswer(
  c: Context<DeskEnv>,
  status: 200 | 409,
  title: MessageKey = 'casework.locked',
  path = '/case-files',
): Promise<Response> {
  const { language, identity, session, deps } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const form = c.req.method === 'POST' ? await readForm(c) : null;
  const { pathname, search } = new URL(c.req.url);
  const view = {
    language,
    identity,
    session,
    title: language.say(title),
    path,
    to: c.req.method === 'GET' ? pathname + search : '/',
    holdsKey: await deps.vaults.holdsKey(session.account.id),
    openElsewhere: deps.vaults.count() > 0,
    sent: form === null ? null : { action: c.req.path, fields: carriedFields(form) },
  };
  return c.html(renderPage(lockedPage(view)), form === null ? status : 409);
}
