import { renderPage } from '../../pages/document.tsx';
import { lockedPage as page } from '../cases/locked-page.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskContext } from './desk-context.ts';

/** Nobody is shown while the case files are locked. A form that was sent stays, to be sent again once they are open. */
export async function lockedPage(c: DeskContext): Promise<Response> {
  const { language, identity, session, deps } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const form = c.req.method === 'POST' ? await readForm(c) : null;
  const view = {
    language,
    identity,
    session,
    title: language.say('people.title'),
    path: '/people',
    holdsKey: await deps.vaults.holdsKey(session.account.id),
    openElsewhere: deps.vaults.count() > 0,
    sent: form === null ? null : { action: c.req.path, fields: form.fields },
  };
  return c.html(renderPage(page(view)), form === null ? 200 : 409);
}
