import type { Context } from 'hono';
import { renderPage } from '../pages/document.tsx';
import { PASSWORDS, takeAttempt } from '../staff/throttle.ts';
import { hashOf } from '../staff/tokens.ts';
import { caseFilesPage } from './case-files-page.tsx';
import { ownPath } from './door/handle-prove.tsx';
import { problem } from './problem.tsx';
import { readForm } from './read-form.ts';
import type { DeskEnv } from './request.ts';

type DeskContext = Context<DeskEnv>;

export function showCaseFiles(c: DeskContext): Response {
  const to = ownPath(c.req.query('to') ?? '/');
  // Opened meanwhile, in another window.
  if (to !== '/' && c.var.deps.vaults.of(c.var.session.id) !== null) return c.redirect(to, 303);
  return page(c, to, null, 200);
}

export async function unlockCaseFiles(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const to = ownPath(form.text('to'));
  const { deps, session, language } = c.var;
  // Counted in this session alone: nobody else is held up.
  const tries = hashOf('codes', `vault ${session.id}`);
  if ((await takeAttempt(deps.staff.db, tries, PASSWORDS, deps.now())) !== null)
    return page(c, to, language.say('access.files-tired'), 429);
  const opened = await deps.vaults.open(session.id, session.account.id, form.secret('passphrase'));
  return opened === 'open' ? c.redirect(to, 303) : page(c, to, language.say('access.files-wrong'), 403);
}

export async function lockCaseFiles(c: DeskContext): Promise<Response> {
  await c.var.deps.vaults.lock(c.var.session.id);
  return c.redirect('/case-files', 303);
}

function page(c: DeskContext, to: string, refusal: string | null, status: 200 | 403 | 429): Response {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const open = deps.vaults.of(session.id) !== null;
  return c.html(renderPage(caseFilesPage({ language, identity, session, open, to, refusal })), status);
}
