import type { Context } from 'hono';
import { renderPage } from '../../pages/document.tsx';
import { LEAST_CHARACTERS } from '../../platform/keys/passphrase-rules.ts';
import { MOST_IN_PASSKEY_NAME } from '../../staff/add-passkey.ts';
import { comeIn, purposeOfLink, type Way } from '../../staff/come-in.ts';
import { linkOf } from '../../staff/links.ts';
import { askToMake } from '../../staff/passkey-answers.ts';
import { endKeyRequest } from '../../vault/ask-for-key.ts';
import { browserOf, passkeyPlaceOf } from './browser-of.ts';
import { comeInPage } from './come-in-page.tsx';
import { begin } from './handle-sign-in.tsx';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';

type DeskContext = Context<DeskEnv>;

/** What a link opens. One that was used, that is too old or that never was gets one answer. */
export function showComeIn(c: DeskContext): Promise<Response> {
  return page(c, c.req.query('token') ?? '', {}, 200);
}

export async function takeComeIn(c: DeskContext): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const { deps, language } = c.var;
  const { say } = language;
  const token = form.text('token');
  const place = passkeyPlaceOf(c);
  const passkey = form.text('passkey');
  const name = form.text('name').slice(0, MOST_IN_PASSKEY_NAME) || say('access.passkey-unnamed');
  const byPasskey = passkey !== '' && place !== null;
  if (!byPasskey && form.secret('new-passphrase') !== form.secret('again-passphrase'))
    return page(c, token, { errors: { 'again-passphrase': say('access.passphrases-differ') } }, 422);
  const way: Way = byPasskey ? { passkey, place, name } : { passphrase: form.secret('new-passphrase') };
  const done = await comeIn(deps.door, token, { way, browser: browserOf(c) }, deps.now(), deps.audit);
  if (!('refused' in done)) {
    // Sessions of whoever was in before are gone; so are their open vaults.
    await deps.vaults.lockAccount(done.account);
    // So is what they asked for: the pair that waits opens with a passphrase of before, whoever's it was.
    const told = { by: done.account, verb: 'key-request-withdrawn', audit: deps.audit } as const;
    await endKeyRequest(deps.vaults.keyring, done.account, told);
    return begin(c, done);
  }
  if (done.refused === 'no-link') return problem(c, 'no-link');
  if (done.refused === 'wrong-passkey') return page(c, token, { refusal: say('access.passkey-not-made') }, 422);
  return page(
    c,
    token,
    { errors: { 'new-passphrase': say(`access.${done.refused}`, { least: LEAST_CHARACTERS }) } },
    422,
  );
}

async function page(
  c: DeskContext,
  token: string,
  wrong: { readonly refusal?: string; readonly errors?: Readonly<Record<string, string | undefined>> },
  status: 200 | 422,
): Promise<Response> {
  const { deps, identity, language } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const now = deps.now();
  const link = await linkOf(deps.staff, token, now);
  if (link === null) return problem(c, 'no-link');
  const place = passkeyPlaceOf(c);
  const given = { house: identity.shortName, purpose: purposeOfLink(token), now };
  const make = place === null ? null : await askToMake(deps.door, place, { ...link, has: [] }, given);
  const view = { language, identity, link, token, make, refusal: null, errors: {}, ...wrong };
  return c.html(renderPage(comeInPage(view)), status);
}
