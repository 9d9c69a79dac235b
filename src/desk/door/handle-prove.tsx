import type { Context, Next } from 'hono';
import { renderPage } from '../../pages/document.tsx';
import { askToAnswer } from '../../staff/passkey-answers.ts';
import { passkeysOf } from '../../staff/passkeys.ts';
import { proveAgain, purposeOf, type Proof } from '../../staff/prove-again.ts';
import { countRecoveryCodes } from '../../staff/recovery-codes.ts';
import { hasSecondFactor, secondFactorsOf } from '../../staff/second-factors.ts';
import { passkeyPlaceOf } from './browser-of.ts';
import { dropSessionCookie } from '../cookies.ts';
import { problem } from '../problem.tsx';
import { provePage } from './prove-page.tsx';
import { carriedFields, readForm, type SentForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';

type DeskContext = Context<DeskEnv>;

/** The page that asks for a second factor, and then leads to `to`. */
export function showProve(c: DeskContext): Promise<Response> {
  return page(c, '/prove', [['to', ownPath(c.req.query('to') ?? '/')]], null);
}

export async function takeProve(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const to = ownPath(form.text('to'));
  const refused = await prove(c, form);
  if (refused === null) return c.redirect(to, 303);
  return refused === 'session-ended' ? ended(c) : page(c, '/prove', [['to', to]], refused);
}

/**
 * Stands between a request and what wants a recent second factor: asks for it, and lets the request go on with it. What
 * was sent stays in the form that asks, but for passphrases.
 */
export async function proveFirst(c: DeskContext, next: Next): Promise<Response | void> {
  if (c.req.method !== 'POST') {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/prove?to=${encodeURIComponent(pathname + search)}`, 303);
  }
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const refused = await prove(c, form);
  if (refused === null) return next();
  return refused === 'session-ended' ? ended(c) : page(c, c.req.path, [...carriedFields(form)], refused);
}

/** `null`: proved; `not-given`: nothing was shown yet. */
async function prove(c: DeskContext, form: SentForm) {
  const { deps, session } = c.var;
  const proof = await proofIn(c, form);
  if (proof === null) return 'not-given' as const;
  const done = await proveAgain(deps.door, session, proof, deps.now(), deps.audit);
  return done === 'proved' ? null : done.refused;
}

async function proofIn(c: DeskContext, form: SentForm): Promise<Proof | null> {
  const place = passkeyPlaceOf(c);
  const [code, passkey, passphrase] = [
    form.text('proof-code'),
    form.text('proof-passkey'),
    form.secret('proof-passphrase'),
  ];
  if (passkey !== '' && place !== null) return { passkey, place };
  if (code !== '' && code.length <= 100) return { code };
  return passphrase !== '' && (await passphraseWillDo(c)) ? { passphrase } : null;
}

/** In a demonstration, whose data is nobody's, and for an account without a second factor. */
async function passphraseWillDo(c: DeskContext): Promise<boolean> {
  const { identity, deps, session } = c.var;
  if (identity?.demonstration !== true) return false;
  return !hasSecondFactor(await secondFactorsOf(deps.staff, session.account.id));
}

function ended(c: DeskContext): Response {
  dropSessionCookie(c);
  void c.var.deps.vaults.lock(c.var.session.id);
  return c.redirect('/sign-in', 303);
}

async function page(
  c: DeskContext,
  action: string,
  carried: readonly (readonly [string, string])[],
  refused: 'not-given' | 'wrong-proof' | null,
): Promise<Response> {
  const { deps, identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const place = passkeyPlaceOf(c);
  const known = await passkeysOf(deps.staff, session.account.id);
  const has = known.filter(({ host }) => host === place?.host);
  const asked = { purpose: purposeOf(session), has, now: deps.now() };
  const passkey = place === null || has.length === 0 ? null : await askToAnswer(deps.door, place, asked);
  const { codes } = await secondFactorsOf(deps.staff, session.account.id);
  const spare = (await countRecoveryCodes(deps.staff.db, session.account.id)) > 0;
  const view = {
    language,
    identity,
    session,
    action,
    carried,
    passkey,
    codes: codes || spare,
    passphrase: await passphraseWillDo(c),
    refusal: refused === 'wrong-proof' ? language.say('access.wrong-proof') : null,
  };
  return c.html(renderPage(provePage(view)), refused === 'wrong-proof' ? 403 : refused === null ? 200 : 401);
}

/** A path of the desk; anything else, another host above all, is its front door. */
export function ownPath(text: string): string {
  return /^\/(?![/\\])[^\\\p{Cc}\s]{0,500}$/u.test(text) ? text : '/';
}
