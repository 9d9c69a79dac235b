import { domainToASCII } from 'node:url';
import type { Context } from 'hono';
import { parseEmailAddress } from '../../domain/email-address.ts';
import { parseId, type AccountId } from '../../domain/id.ts';
import { may } from '../../domain/permissions.ts';
import { parseRole } from '../../domain/role.ts';
import { renderPage } from '../../pages/document.tsx';
import { accountLines } from '../../staff/account-lines.ts';
import { casesOf } from '../../staff/case-members.ts';
import { CHECK_IN_HOURS, changeRole } from '../../staff/change-role.ts';
import { closeAccount, reopenAccount } from '../../staff/close-account.ts';
import { invite, withdrawLink } from '../../staff/invite.ts';
import { linkFor, openLinks } from '../../staff/links.ts';
import { agreeToRecovery, askRecovery } from '../../staff/recover-account.ts';
import { sessionsOf } from '../../staff/sessions.ts';
import { endKeyRequest } from '../../vault/ask-for-key.ts';
import { accountPage, type AccountView } from './account-page.tsx';
import { accountsPage } from './accounts-page.tsx';
import { handOver } from './hand-over.tsx';
import { invitePage, MOST_IN_A_NAME } from './invite-page.tsx';
import { takeKeysOfClosed } from '../keys/take-key.ts';
import { spoken } from '../language.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';

type DeskContext = Context<DeskEnv>;

const DONE = {
  role: 'accounts.done-role',
  reopened: 'accounts.done-reopened',
  closed: 'accounts.done-closed',
  asked: 'accounts.done-asked',
} as const;

export async function showAccounts(c: DeskContext): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const accounts = await accountLines(deps.staff);
  const links = await openLinks(deps.staff, deps.now());
  const holders = await deps.vaults.holders();
  return c.html(renderPage(accountsPage({ language, identity, session, accounts, holders, links, now: deps.now() })));
}

export function showInvite(c: DeskContext): Response {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  return c.html(
    renderPage(
      invitePage({ language, identity, session, name: '', email: '', role: null, theirs: language.locale, errors: {} }),
    ),
  );
}

/** Invites somebody, and shows the link once, to hand it over. */
export async function takeInvite(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  if (form === null) return problem(c, 'not-a-form');
  const { say } = language;
  const [name, typed] = [form.text('name').replace(/\s+/g, ' '), form.text('email')];
  const [email, role] = [parseEmailAddress(typed, domainToASCII), parseRole(form.text('role'))];
  const theirs = spoken(form.text('language')) ?? language.locale;
  const again = (errors: Record<string, string | undefined>) =>
    c.html(renderPage(invitePage({ language, identity, session, name, email: typed, role, theirs, errors })), 422);
  const wrongName = name === '' || [...name].length > MOST_IN_A_NAME;
  if (email === null || role === null || wrongName) {
    return again({
      name: wrongName ? say('accounts.name-wrong', { most: MOST_IN_A_NAME }) : undefined,
      email: email === null ? say('accounts.email-wrong') : undefined,
      role: role === null ? say('accounts.role-wrong') : undefined,
    });
  }
  const told = { by: session.account.id, audit: deps.audit };
  const made = await invite(deps.staff, { name, email, role }, deps.now(), told);
  if ('refused' in made) return again({ email: say('accounts.email-taken') });
  return handOver(c, { kind: 'join', name, email, theirs, ...made });
}

export function showAccount(c: DeskContext): Promise<Response> {
  const done = Object.entries(DONE).find(([name]) => name === c.req.query('done'));
  return page(c, { done: done === undefined ? null : c.var.language.say(done[1]) }, 200);
}

export async function takeRole(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  const id = accountIn(c);
  const role = parseRole(form?.text('role') ?? '');
  const checkInHours = CHECK_IN_HOURS.find((each) => String(each) === form?.text('hours'));
  if (id === null || role === null || checkInHours === undefined) return problem(c, 'not-a-form');
  const { deps, session } = c.var;
  const told = { by: session.account.id, audit: deps.audit };
  const done = await changeRole(deps.staff, id, { role, checkInHours }, deps.now(), told);
  if (!may(role, 'vault.unlock', { holdsKey: true })) await deps.vaults.lockAccount(id);
  return done === 'changed' ? back(c, id, 'role') : refused(c, done.refused);
}

/** Shuts a colleague out: their sessions end and the case files lock before this answers. */
export async function takeClose(c: DeskContext): Promise<Response> {
  const id = accountIn(c);
  if (id === null) return problem(c, 'not-found');
  const { deps, session } = c.var;
  const done = await closeAccount(deps.staff, id, deps.now(), { by: session.account.id, audit: deps.audit });
  if (done !== 'closed') return refused(c, done.refused);
  await deps.vaults.lockAccount(id);
  await endKeyRequest(deps.vaults.keyring, id, { by: session.account.id, verb: 'key-refused', audit: deps.audit });
  await takeKeysOfClosed(deps);
  return back(c, id, 'closed');
}

export async function takeReopen(c: DeskContext): Promise<Response> {
  const id = accountIn(c);
  if (id === null) return problem(c, 'not-found');
  const { deps, session } = c.var;
  const done = await reopenAccount(deps.staff, id, deps.now(), { by: session.account.id, audit: deps.audit });
  return done === 'open' ? back(c, id, 'reopened') : refused(c, done.refused);
}

export async function takeRecovery(c: DeskContext): Promise<Response> {
  const id = accountIn(c);
  if (id === null) return problem(c, 'not-found');
  const { deps, session } = c.var;
  const done = await askRecovery(deps.staff, id, deps.now(), { by: session.account.id, audit: deps.audit });
  return done === 'asked' ? back(c, id, 'asked') : refused(c, done.refused);
}

/** The second administrator agrees: the link is shown to them, once. */
export async function agreeRecovery(c: DeskContext): Promise<Response> {
  const id = accountIn(c);
  if (id === null) return problem(c, 'not-found');
  const { deps, session } = c.var;
  const link = await linkFor(deps.staff, id, deps.now());
  const made = await agreeToRecovery(deps.staff, id, deps.now(), { by: session.account.id, audit: deps.audit });
  if ('refused' in made) return refused(c, made.refused);
  const who = { name: link?.name ?? '', email: link?.email ?? '' };
  return handOver(c, { kind: 'recover', ...who, theirs: null, ...made });
}

export async function takeLinkBack(c: DeskContext): Promise<Response> {
  const id = accountIn(c);
  if (id === null) return problem(c, 'not-found');
  const { deps, session } = c.var;
  await withdrawLink(deps.staff, id, { by: session.account.id, audit: deps.audit });
  return c.redirect('/accounts', 303);
}

const accountIn = (c: DeskContext): AccountId | null => parseId<AccountId>(c.req.param('account') ?? '');

const back = (c: DeskContext, id: AccountId, done: keyof typeof DONE): Response =>
  c.redirect(`/accounts/${id}?done=${done}`, 303);

type Refused = 'own-account' | 'no-account' | 'asked-already' | 'same-person' | 'not-asked' | 'too-new';

const refused = (c: DeskContext, why: Refused): Promise<Response> =>
  page(c, { refusal: c.var.language.say(`accounts.${why}`) }, 409);

async function page(c: DeskContext, more: Partial<AccountView>, status: 200 | 409): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const account = (await accountLines(deps.staff)).find(({ id }) => id === c.req.param('account'));
  if (account === undefined) return problem(c, 'not-found');
  const now = deps.now();
  const sessions = await sessionsOf(deps.staff, account.id, now);
  const view: AccountView = {
    language,
    identity,
    session,
    account,
    holdsKey: await deps.vaults.holdsKey(account.id),
    openSomewhere: deps.vaults.every().some(({ holder }) => holder.account !== account.id),
    sessions: sessions.length,
    vaults: sessions.filter(({ id }) => deps.vaults.of(id) !== null).length,
    cases: (await casesOf(deps.staff, account.id)).length,
    link: await linkFor(deps.staff, account.id, now),
    done: null,
    refusal: null,
    ...more,
  };
  return c.html(renderPage(accountPage(view)), status);
}
