import type { Context } from 'hono';
import { qrPng } from '../../pages/qr.ts';
import { renderPage } from '../../pages/document.tsx';
import { addPasskey, MOST_IN_PASSKEY_NAME } from '../../staff/add-passkey.ts';
import { confirmSecret, pendingSecret, removeAuthenticator } from '../../staff/authenticators.ts';
import { hasPassword } from '../../staff/accounts.ts';
import { askToMake, checkMade } from '../../staff/passkey-answers.ts';
import { passkeysOf, removePasskey } from '../../staff/passkeys.ts';
import { purposeOf } from '../../staff/prove-again.ts';
import { countRecoveryCodes } from '../../staff/recovery-codes.ts';
import { renewRecoveryCodes, secondFactorsOf } from '../../staff/second-factors.ts';
import { endSessions, markProved, sessionsOf } from '../../staff/sessions.ts';
import { secretAddress, spellSecret } from '../../staff/totp.ts';
import { accessPage } from './access-page.tsx';
import type { AccessView } from './access-view.ts';
import { passkeyPlaceOf } from './browser-of.ts';
import { codesPage, recoveryCodesPage } from './codes-page.tsx';
import { dropSessionCookie } from '../cookies.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';

type DeskContext = Context<DeskEnv>;

/** What was just done, as the address says it: only these words can be put on the page. */
const DONE = {
  passkey: 'access.done-passkey',
  removed: 'access.done-removed',
  ended: 'access.done-ended',
  passphrase: 'access.done-passphrase',
} as const;

export function showAccess(c: DeskContext): Promise<Response> {
  const done = Object.entries(DONE).find(([name]) => name === c.req.query('done'));
  return page(c, { done: done === undefined ? null : c.var.language.say(done[1]) }, 200);
}

export async function makePasskey(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  const place = passkeyPlaceOf(c);
  if (form === null || place === null) return problem(c, 'not-a-form');
  const { deps, session, language } = c.var;
  const now = deps.now();
  const name = form.text('name').slice(0, MOST_IN_PASSKEY_NAME) || language.say('access.passkey-unnamed');
  const made = await checkMade(deps.door, place, form.text('passkey'), { purpose: purposeOf(session), now });
  const refused =
    made === null ? 'wrong' : await addPasskey(deps.staff, session.account.id, made, name, now, deps.audit);
  if (refused !== 'added') return page(c, { refusal: language.say('access.passkey-not-made') }, 422);
  return afterFactor(c, '/access?done=passkey');
}

export async function dropPasskey(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps, session } = c.var;
  const { codes, passkeys } = await secondFactorsOf(deps.staff, session.account.id);
  if (!codes && passkeys < 2) return page(c, { refusal: c.var.language.say('access.last-one') }, 409);
  await removePasskey(deps.staff, session.account.id, form.text('id'), deps.audit);
  return c.redirect('/access?done=removed', 303);
}

export async function showCodes(c: DeskContext): Promise<Response> {
  return codesAgain(c, false);
}

/** The secret as a picture, while it is being set up. */
export async function showCodesPicture(c: DeskContext): Promise<Response> {
  const { deps, session, identity } = c.var;
  const secret = await pendingSecret(deps.door, session.account.id);
  if (secret === null || identity === null) return problem(c, 'not-found');
  const picture = await qrPng(secretAddress(secret, identity.shortName, session.account.email));
  return c.body(Uint8Array.from(picture), 200, { 'Content-Type': 'image/png' });
}

export async function takeCodes(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps, session } = c.var;
  const done = await confirmSecret(deps.door, session.account.id, form.text('code'), deps.now(), deps.audit);
  return done === 'confirmed' ? afterFactor(c, '/access') : codesAgain(c, true);
}

export async function dropCodes(c: DeskContext): Promise<Response> {
  const { deps, session, language } = c.var;
  const { passkeys } = await secondFactorsOf(deps.staff, session.account.id);
  if (passkeys === 0) return page(c, { refusal: language.say('access.last-one') }, 409);
  await removeAuthenticator(deps.staff, session.account.id, deps.audit);
  return c.redirect('/access?done=removed', 303);
}

export function makeRecoveryCodesAnew(c: DeskContext): Promise<Response> {
  return showNewRecoveryCodes(c, '/access');
}

async function showNewRecoveryCodes(c: DeskContext, to: '/' | '/access'): Promise<Response> {
  const { deps, session, identity, language } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const made = await renewRecoveryCodes(deps.staff, session.account.id, deps.audit);
  return c.html(renderPage(recoveryCodesPage({ language, identity, session, codes: made, to })));
}

export async function endOneSession(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  await end(c, { only: form.text('session') });
  return c.redirect('/access?done=ended', 303);
}

export async function endEverySession(c: DeskContext): Promise<Response> {
  await end(c, 'all');
  dropSessionCookie(c);
  return c.redirect('/sign-in?signed-out', 303);
}

async function end(c: DeskContext, which: { readonly only: string } | 'all'): Promise<void> {
  const { deps, session } = c.var;
  const { id } = session.account;
  const ended = await endSessions(deps.staff, id, which, { by: id, audit: deps.audit });
  await Promise.all(ended.map((each) => deps.vaults.lock(each)));
}

/** A factor was just shown: the session counts as proved, and whoever has no recovery codes gets them now. */
async function afterFactor(c: DeskContext, to: string): Promise<Response> {
  const { deps, session } = c.var;
  await markProved(deps.staff, session.id, deps.now());
  const left = await countRecoveryCodes(deps.staff.db, session.account.id);
  return left > 0 ? c.redirect(to, 303) : showNewRecoveryCodes(c, '/');
}

async function codesAgain(c: DeskContext, wrong: boolean): Promise<Response> {
  const { deps, session, identity, language } = c.var;
  const secret = await pendingSecret(deps.door, session.account.id);
  if (identity === null) return problem(c, 'not-founded');
  if (secret === null) return c.redirect('/access', 303);
  const view = { language, identity, session, secret: spellSecret(secret), wrong };
  return c.html(renderPage(codesPage(view)), wrong ? 422 : 200);
}

async function page(c: DeskContext, more: Partial<AccessView>, status: 200 | 409 | 422): Promise<Response> {
  const { deps, session, identity, language } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const { staff, door } = deps;
  const [now, place, { account }] = [deps.now(), passkeyPlaceOf(c), session];
  const passkeys = await passkeysOf(staff, account.id);
  const given = { house: identity.shortName, purpose: purposeOf(session), now };
  const view: AccessView = {
    language,
    identity,
    session,
    passkeys,
    codes: (await secondFactorsOf(staff, account.id)).codes,
    recoveryCodes: await countRecoveryCodes(staff.db, account.id),
    password: await hasPassword(staff, account.id),
    sessions: await sessionsOf(staff, account.id, now),
    make: place === null ? null : await askToMake(door, place, { ...account, has: passkeys }, given),
    done: null,
    refusal: null,
    ...more,
  };
  return c.html(renderPage(accessPage(view)), status);
}
