import type { Context } from 'hono';
import type { Instant } from '../../domain/date.ts';
import { parseId, type CaseId } from '../../domain/id.ts';
import { renderPage } from '../../pages/document.tsx';
import { forceCase } from '../../staff/force-case.ts';
import { caseIds } from '../../vault/case-ids.ts';
import { forcePage } from './force-page.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';

type DeskContext = Context<DeskEnv>;

export function showForce(c: DeskContext): Response {
  return page(c, { number: '', reason: '' }, {}, null);
}

export async function takeForce(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  const { deps, identity, session, language } = c.var;
  if (form === null || identity === null) return problem(c, 'not-a-form');
  const { say } = language;
  const typed = { number: form.text('number'), reason: form.text('reason') };
  const about = parseId<CaseId>(typed.number);
  if (about === null || !(await caseIds(deps.press.locked(identity).vault)).includes(about))
    return page(c, typed, { number: say('teams.number-wrong') }, null);
  const asked = { account: session.account.id, about, reason: typed.reason };
  const done = await forceCase(deps.door, asked, deps.now(), deps.audit);
  if ('refused' in done) return page(c, typed, { reason: say(`teams.${done.refused}`) }, null);
  return page(c, { number: '', reason: '' }, {}, done.until);
}

function page(
  c: DeskContext,
  typed: { readonly number: string; readonly reason: string },
  errors: Readonly<Record<string, string | undefined>>,
  until: Instant | null,
): Response {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return c.html(renderPage(forcePage({ language, identity, session, ...typed, errors, until })), status);
}
