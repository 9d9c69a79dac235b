import type { Context } from 'hono';
import { renderPage } from '../../pages/document.tsx';
import { isPasswordOf } from '../../staff/accounts.ts';
import { PASSWORDS, takeAttempt } from '../../staff/throttle.ts';
import { hashOf } from '../../staff/tokens.ts';
import { askForKey, endKeyRequest } from '../../vault/ask-for-key.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';
import { askPage } from './ask-page.tsx';
import { keysPage } from './keys-page.tsx';
import { keysView } from './keys-view.ts';
import { tellOfKey } from '../../staff/tell-of-key.ts';

type DeskContext = Context<DeskEnv>;

/** What was just done, as the address says it: only these words can be put on the page. */
const DONE = {
  given: 'keys.done-given',
  refused: 'keys.done-refused',
  taken: 'keys.done-taken',
  withdrawn: 'keys.done-withdrawn',
} as const;

export async function showKeys(c: DeskContext): Promise<Response> {
  const { identity, language } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const done = Object.entries(DONE).find(([name]) => name === c.req.query('done'));
  const view = await keysView(c, identity, done === undefined ? null : language.say(done[1]));
  return c.html(renderPage(keysPage(view)));
}

export function showAsk(c: DeskContext): Promise<Response> {
  return page(c, {}, null, 200);
}

/**
 * Asks for a key, or shows the fingerprint of the pair that waits. The passphrase is compared with the account's first:
 * whoever sits at a session that is not theirs gets no pair of their own in its owner's name.
 */
export async function takeAsk(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps, session, language } = c.var;
  const { say } = language;
  const { id } = session.account;
  const passphrase = form.secret('passphrase');
  if (passphrase === '') return page(c, { passphrase: say('desk.passphrase-missing') }, null, 422);
  // Counted in this session alone: nobody else is held up.
  const tries = hashOf('codes', `key ${session.id}`);
  if ((await takeAttempt(deps.staff.db, tries, PASSWORDS, deps.now())) !== null)
    return page(c, { passphrase: say('keys.tired') }, null, 429);
  if (!(await isPasswordOf(deps.staff, id, passphrase)))
    return page(c, { passphrase: say('keys.passphrase-wrong') }, null, 403);
  const asked = await askForKey(deps.vaults.keyring, { account: id, passphrase }, deps.now(), deps.audit);
  if ('refused' in asked) {
    if (asked.refused === 'holds-already') return c.redirect('/keys', 303);
    return page(c, { passphrase: say('keys.another-passphrase') }, null, 409);
  }
  if (asked.new) await tellOfKey(deps, { about: 'key-asked', whose: id, by: id });
  return page(c, {}, asked.fingerprint, 200);
}

export async function takeWithdraw(c: DeskContext): Promise<Response> {
  const { deps, session } = c.var;
  const { id } = session.account;
  await endKeyRequest(deps.vaults.keyring, id, { by: id, verb: 'key-request-withdrawn', audit: deps.audit });
  return c.redirect('/keys?done=withdrawn', 303);
}

async function page(
  c: DeskContext,
  errors: Readonly<Record<string, string | undefined>>,
  fingerprint: string | null,
  status: 200 | 403 | 409 | 422 | 429,
): Promise<Response> {
  const { identity } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const view = await keysView(c, identity);
  if (view.own.since !== null) return c.redirect('/keys', 303);
  return c.html(renderPage(askPage({ view, errors, fingerprint })), status);
}
