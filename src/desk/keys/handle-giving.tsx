import type { Context } from 'hono';
import { parseId, type AccountId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { renderPage } from '../../pages/document.tsx';
import { accountById } from '../../staff/accounts.ts';
import { endKeyRequest } from '../../vault/ask-for-key.ts';
import { giveKey } from '../../vault/give-key.ts';
import { countRecordKeys } from '../../vault/open-vault.ts';
import { lockedAnswer } from '../cases/locked-answer.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';
import { givePage } from './give-page.tsx';
import { keysView } from './keys-view.ts';
import { tellOfKey } from '../../staff/tell-of-key.ts';

type DeskContext = Context<DeskEnv>;

export function showGive(c: DeskContext): Promise<Response> {
  return page(c, '', {}, 200);
}

export async function takeGive(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  const account = accountIn(c);
  if (form === null || account === null) return problem(c, 'not-a-form');
  const { deps, session, language } = c.var;
  const { say } = language;
  const vault = deps.vaults.of(session.id);
  if (vault === null) return lockedAnswer(c, 409);
  const heard = form.text('fingerprint');
  if (heard === '') return page(c, heard, { fingerprint: say('keys.fingerprint-missing') }, 422);
  const owner = await accountById(deps.staff, account);
  // Closed meanwhile, or of a role whose key would open nothing.
  if (owner === null || !may(owner.role, 'vault.unlock', { holdsKey: true })) return problem(c, 'not-found');
  const done = await giveKey(vault, account, heard, deps.now());
  if (done !== 'given') {
    if (done.refused !== 'another-fingerprint') return c.redirect('/keys', 303);
    return page(c, heard, { fingerprint: say('keys.another-fingerprint', { name: owner.name }) }, 409);
  }
  await tellOfKey(deps, { about: 'key-given', whose: account, by: session.account.id });
  return c.redirect('/keys?done=given', 303);
}

export async function takeRefuse(c: DeskContext): Promise<Response> {
  const account = accountIn(c);
  if (account === null) return problem(c, 'not-found');
  const { deps, session } = c.var;
  const by = session.account.id;
  const ended = await endKeyRequest(deps.vaults.keyring, account, { by, verb: 'key-refused', audit: deps.audit });
  if (ended) await tellOfKey(deps, { about: 'key-refused', whose: account, by });
  return c.redirect('/keys?done=refused', 303);
}

const accountIn = (c: DeskContext): AccountId | null => parseId<AccountId>(c.req.param('account') ?? '');

async function page(
  c: DeskContext,
  heard: string,
  errors: Readonly<Record<string, string | undefined>>,
  status: 200 | 409 | 422,
): Promise<Response> {
  const { deps, identity } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const id = accountIn(c);
  const view = await keysView(c, identity);
  const request = view.requests?.find((each) => each.account === id);
  const account = id === null ? null : await accountById(deps.staff, id);
  if (request === undefined || account === null) return problem(c, 'not-found');
  const records = await countRecordKeys(deps.vaults.keyring);
  return c.html(renderPage(givePage({ view, request, account, records, heard, errors })), status);
}
