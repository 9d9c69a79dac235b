import type { Context } from 'hono';
import { renderPage } from '../pages/document.tsx';
import { TooBusy } from '../platform/keys/argon2id.ts';
import { sessionOf } from '../staff/sessions.ts';
import { signIn, type SignInRefusal } from '../staff/sign-in.ts';
import { signOut } from '../staff/sign-out.ts';
import { clockTime } from './clock-time.ts';
import { deviceCookie, dropSessionCookie, sessionCookie, setDeviceCookie, setSessionCookie } from './cookies.ts';
import type { Language } from './language.ts';
import { problem } from './problem.tsx';
import type { DeskEnv } from './request.ts';
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
  const form = await formOf(c);
  if (form === null) return problem(c, 'not-a-form');
  const { say } = c.var.language;
  const { email, passphrase } = form;
  if (email === '' || passphrase === '') {
    const errors = {
      email: email === '' ? say('desk.email-missing') : undefined,
      passphrase: passphrase === '' ? say('desk.passphrase-missing') : undefined,
    };
    return page(c, { email, errors }, 422);
  }
  const { staff, vaults, audit, now } = c.var.deps;
  try {
    const attempt = { email, password: passphrase, device: deviceCookie(c) };
    const done = await signIn(staff, attempt, now(), audit);
    if ('refused' in done) {
      const refusal = refusalIn(c.var.language, done);
      return page(c, { email, refusal }, done.refused === 'too-many-attempts' ? 429 : 403);
    }
    await vaults.open(done.session, done.account.id, passphrase);
    setSessionCookie(c, done.token);
    setDeviceCookie(c, done.device);
    return c.redirect('/signed-in', 303);
  } catch (error) {
    if (error instanceof TooBusy) return problem(c, 'busy');
    throw error;
  }
}

/** A browser that did not keep the cookie would come back to an empty form without a word: this tells it. */
export function checkCookie(c: DeskContext): Response {
  return sessionCookie(c) === null ? problem(c, 'cookie-lost') : c.redirect('/', 303);
}

export async function takeSignOut(c: DeskContext): Promise<Response> {
  const { staff, vaults, audit } = c.var.deps;
  const locked = vaults.lock(c.var.session.id);
  await signOut(staff, c.var.session, audit);
  await locked;
  dropSessionCookie(c);
  return c.redirect('/sign-in?signed-out', 303);
}

async function formOf(c: DeskContext): Promise<{ email: string; passphrase: string } | null> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return null;
  const { email = '', passphrase = '' } = await c.req.parseBody();
  if (typeof email !== 'string' || typeof passphrase !== 'string') return null;
  // No browser sends these from this form; PostgreSQL refuses a NUL.
  if (email.length > 254 || /[\p{Cc}]/u.test(email)) return null;
  return { email: email.trim(), passphrase };
}

function refusalIn({ say, locale }: Language, refusal: SignInRefusal): string {
  if (refusal.refused === 'wrong-password') return say('desk.wrong-password');
  return say('desk.too-many-attempts', { time: clockTime(refusal.again, locale) });
}

function page(c: DeskContext, view: Partial<SignInView>, status: 200 | 403 | 422 | 429): Response {
  const { identity, language } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const whole = { language, identity, email: '', refusal: null, errors: {}, signedOut: false, ...view };
  return c.html(renderPage(signInPage(whole)), status);
}
