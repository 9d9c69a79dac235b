import type { Context } from 'hono';
import { renderPage } from '../../pages/document.tsx';
import { LEAST_CHARACTERS } from '../../platform/keys/passphrase-rules.ts';
import { changePassword } from '../../staff/change-password.ts';
import { changeRequestPassphrase } from '../../vault/ask-for-key.ts';
import { changePassphrase } from '../../vault/change-passphrase.ts';
import { keyRequests } from '../../vault/key-requests.ts';
import { passphrasePage } from './passphrase-page.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';

type DeskContext = Context<DeskEnv>;

export function showPassphrase(c: DeskContext): Promise<Response> {
  return page(c, {}, 200);
}

/** Sets or changes one's passphrase. A key-holder's opens their key too, and changes there first, with the old one. */
export async function takePassphrase(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps, session, language } = c.var;
  const { say } = language;
  const [old, fresh] = [form.secret('old-passphrase'), form.secret('new-passphrase')];
  if (fresh !== form.secret('again-passphrase'))
    return page(c, { 'again-passphrase': say('access.passphrases-differ') }, 422);
  const vault = deps.vaults.of(session.id);
  const holds = await deps.vaults.holdsKey(session.account.id);
  if (holds && vault === null) return page(c, { 'old-passphrase': say('access.passphrase-open-first') }, 409);
  const { id } = session.account;
  const done = await changePassword(deps.staff, session.account, fresh, deps.audit, () =>
    // Whoever only asks for a key has a pair that waits under the old one, and no vault to open.
    vault === null
      ? changeRequestPassphrase(deps.vaults.keyring, id, { old, fresh }, deps.audit)
      : changePassphrase(vault, old, fresh),
  );
  if (done === 'changed') return c.redirect('/access?done=passphrase', 303);
  if (done.refused === 'wrong-passphrase')
    return page(c, { 'old-passphrase': say('access.passphrase-old-wrong') }, 403);
  return page(c, { 'new-passphrase': say(`access.${done.refused}`, { least: LEAST_CHARACTERS }) }, 422);
}

async function page(
  c: DeskContext,
  errors: Readonly<Record<string, string | undefined>>,
  status: 200 | 403 | 409 | 422,
): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { id } = session.account;
  const asks = (await keyRequests(deps.vaults.keyring.db, id)).length > 0;
  const hasKey = asks || (await deps.vaults.holdsKey(id));
  return c.html(renderPage(passphrasePage({ language, identity, session, hasKey, errors })), status);
}
