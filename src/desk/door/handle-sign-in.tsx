import type { Context } from 'hono';
import { LONGEST_ADDRESS } from '../../domain/email-address.ts';
import { may } from '../../domain/permissions.ts';
import { renderPage } from '../../pages/document.tsx';
import { TooBusy } from '../../platform/keys/argon2id.ts';
import type { Begun } from '../../staff/begin-session.ts';
import { askToAnswer } from '../../staff/passkey-answers.ts';
import { sessionOf } from '../../staff/sessions.ts';
import { signIn, signInByPasskey, type SignInRefusal } from '../../staff/sign-in.ts';
import { signOut } from '../../staff/sign-out.ts';
import { browserOf, passkeyPlaceOf } from './browser-of.ts';
import { clockTime } from '../clock-time.ts';
import { dropSessionCookie, sessionCookie, setDeviceCookie, setSessionCookie } from '../cookies.ts';
import type { Language } from '../language.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';
import { signInPage, type SignInView } from './sign-in-page.tsx';

type DeskContext = Context<DeskEnv>;

export async function showSignIn(c: DeskContext): Promise<Response> {
  const token = sessionCookie(c);
  if (token !== null && (await sessionOf(c.var.deps.staff, token, c.var.deps.now())) !== null)
    return c.redirect('/', 303);
  return page(c, { signedOut: c.req.query('signed-out') !== undefined }, 200);
}

/** Signs in; a key-holder's passphrase opens the vault for the session too. What was typed stays in the form. */
export async function takeSignIn(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { say } = c.var.language;
  const [email, passphrase, code] = [form.text('email'), form.secret('passphrase'), form.text('code')];
  if (email.length > LONGEST_ADDRESS || code.length > 100) return problem(c, 'not-a-form');
  if (email === '' || passphrase === '') {
    const errors = {
      email: email === '' ? say('desk.email-missing') : undefined,
      passphrase: passphrase === '' ? say('desk.passphrase-missing') : undefined,
    };
    return page(c, { email, errors }, 422);
  }
  const { door, vaults, audit, now } = c.var.deps;
  try {
    const done = await signIn(door, { email, password: passphrase, code, browser: browserOf(c) }, now(), audit);
    if ('refused' in done) {
      const refusal = refusalIn(c.var.language, done);
      return page(c, { email, refusal }, done.refused === 'too-many-attempts' ? 429 : 403);
    }
    // A traveller's key sleeps: whoever makes them type the passphrase at a border opens nothing with it.
    if (may(done.account.role, 'vault.unlock', { holdsKey: true }))
      await vaults.open(done.session, done.account.id, passphrase);
    return begin(c, done);
  } catch (error) {
    if (error instanceof TooBusy) return problem(c, 'busy');
    throw error;
  }
}

/** Signs in with a passkey. It opens no vault: a key-holder types their passphrase for that (`/case-files`). */
export async function takePasskeySignIn(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  const place = passkeyPlaceOf(c);
  if (form === null || place === null) return problem(c, 'not-a-form');
  const { door, audit, now } = c.var.deps;
  const done = await signInByPasskey(
    door,
    { place, answer: form.text('passkey'), browser: browserOf(c) },
    now(),
    audit,
  );
  if ('refused' in done) return page(c, { refusal: c.var.language.say('access.wrong-passkey') }, 403);
  return begin(c, done);
}

/** Hands the browser its session, and goes where it shows whether it kept it. */
export function begin(c: DeskContext, { token, device }: Begun): Response {
  setSessionCookie(c, token);
  setDeviceCookie(c, device);
  return c.redirect('/signed-in', 303);
}

/** A browser that did not keep the cookie would come back to an empty form without a word: this tells it. */
export function checkCookie(c: DeskContext): Response {
  return sessionCookie(c) === null ? problem(c, 'cookie-lost') : c.redirect('/', 303);
}

export async function takeSignOut(c: DeskContext): Promise<Response> {
  await endSession(c);
  return c.redirect('/sign-in?signed-out', 303);
}

/** Ends the session of this request, and locks its vault before anything else. */
export async function endSession(c: DeskContext): Promise<void> {
  const { staff, vaults, audit } = c.var.deps;
  const locked = vaults.lock(c.var.session.id);
  await signOut(staff, c.var.session, audit);
  await locked;
  dropSessionCookie(c);
}

function refusalIn({ say, locale }: Language, refusal: SignInRefusal): string {
  if (refusal.refused === 'wrong-password') return say('desk.wrong-password');
  return say('desk.too-many-attempts', { time: clockTime(refusal.again, locale) });
}

async function page(c: DeskContext, view: Partial<SignInView>, status: 200 | 403 | 422 | 429): Promise<Response> {
  const { identity, language, deps } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const place = passkeyPlaceOf(c);
  const passkey = place === null ? null : await askToAnswer(deps.door, place, { purpose: 'sign-in', now: deps.now() });
  const whole = { language, identity, email: '', refusal: null, errors: {}, signedOut: false, passkey, ...view };
  return c.html(renderPage(signInPage(whole)), status);
}
