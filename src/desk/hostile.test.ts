import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../domain/role.ts';
import { putIdentity } from '../published/identity.ts';
import { accountById } from '../staff/accounts.ts';
import { scratchSession } from '../staff/scratch-session.fixture.ts';
import { PROOF_MS, sessionOf, sessionsOf } from '../staff/sessions.ts';
import { BEA, IDENTITY, MARIA, scratchDesk } from './scratch-desk.ts';

/** The longest name there may be, in a script that goes the other way, with what would break a page. */
const LONG = `${'محمد'.repeat(20)}"><script>`;
const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
let desk: Awaited<ReturnType<typeof scratchDesk>>;
beforeAll(async () => {
  desk = await scratchDesk({ engine: 'sqlite', folder });
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody with this role, signed in with a second factor. */
async function enter(role: Role, proved = true) {
  const session = await scratchSession(desk.staff, role, desk.now(), proved);
  const browser = desk.browser();
  browser.cookies.set('__Host-alzavoz', session.token);
  return { ...session, ...browser };
}

const linkIn = (page: string): string => /token=([\w-]{43})/.exec(page)?.[1] ?? '';

test('a cookie that was stolen opens nothing after its owner has gone, whichever way they went', async () => {
  for (const go of ['/sign-out', '/access/sessions/end-all', '/leave']) {
    const ines = await enter('researcher');
    const thief = desk.browser();
    thief.cookies.set('__Host-alzavoz', ines.token);
    expect((await thief.get('/')).status).toBe(200);
    const gone = go === '/leave' ? await ines.get(go) : await ines.post(go);
    expect(gone.status, go).toBe(303);
    expect((await thief.get('/')).headers.get('location'), go).toBe('/sign-in');
  }
});

test('leaving quickly takes along neither the session nor the page', async () => {
  const ines = await enter('researcher');
  const left = await ines.get('/leave');
  expect(left.headers.get('location')).toBe('https://www.wikipedia.org/');
  expect(left.headers.get('clear-site-data')).toBe('"cache"');
  expect(left.headers.get('cache-control')).toBe('no-store');
  expect(ines.cookies.has('__Host-alzavoz')).toBe(false);
  expect((await desk.browser().get('/leave')).status, 'for who is not signed in, too').toBe(303);
});

test('somebody else’s session is neither seen nor ended', async () => {
  const [ines, thief] = [await enter('researcher'), await enter('guest')];
  expect(await (await thief.get('/access')).text()).not.toContain(ines.session);
  await thief.post('/access/sessions/end', { session: ines.session });
  expect(await sessionOf(desk.staff, ines.token, desk.now())).not.toBeNull();
});

test('a colleague is removed at noon: out at once, and the case files lock', async () => {
  const admin = await enter('admin');
  const maria = desk.browser();
  await maria.post('/sign-in', MARIA);
  expect(desk.vaults.count()).toBe(1);
  const page = await (await admin.get(`/accounts/${desk.maria}`)).text();
  expect(page).toContain('1 session ends');
  expect(page).toContain('the case files lock in 1 of them');
  expect(page).toContain('their key opens nothing any more');
  expect((await admin.post(`/accounts/${desk.maria}/close`)).headers.get('location')).toContain('done=closed');
  expect(desk.vaults.count()).toBe(0);
  expect((await maria.get('/')).headers.get('location')).toBe('/sign-in');
  expect((await maria.post('/sign-in', MARIA)).status, 'nor back in, with the same words as for anyone').toBe(403);
  expect((await admin.post(`/accounts/${desk.maria}/reopen`)).status).toBe(303);
});

test('nobody raises themselves: not by a form for others, not by a field in their own', async () => {
  const editor = await enter('editor');
  const asAdmin = { role: 'admin', hours: '24' };
  expect((await editor.post(`/accounts/${editor.account}/role`, asAdmin)).status).toBe(403);
  expect((await accountById(desk.staff, editor.account))?.role).toBe('editor');
  const admin = await enter('admin');
  const own = await admin.post(`/accounts/${admin.account}/role`, { role: 'auditor', hours: '24' });
  expect(own.status).toBe(409);
  const invited = await admin.post('/accounts/invite', { name: 'Teo', email: 'teo@comite.example', role: 'guest' });
  const token = linkIn(await invited.text());
  const letter = desk.letters.at(-1);
  expect(letter?.locale, 'in the language of whoever invites, where none is chosen').toBe('en');
  const theirs = { name: 'Zoé', email: 'zoe@comite.example', role: 'guest', language: 'fr' };
  expect(await (await admin.post('/accounts/invite', theirs)).text()).toContain('&amp;lang=fr');
  expect(desk.letters.at(-1)).toMatchObject({ locale: 'fr', text: expect.stringContaining('Choisissez') });
  const teo = desk.browser('bare');
  const words = 'seis nubes pasan por la sierra';
  const given = {
    token,
    role: 'admin',
    name: 'Root',
    email: 'root@evil.example',
    'new-passphrase': words,
    'again-passphrase': words,
  };
  expect((await teo.post('/come-in', given)).headers.get('location')).toBe('/signed-in');
  const inside = await sessionOf(desk.staff, teo.cookies.get('__Host-alzavoz') ?? '', desk.now());
  expect(inside?.account).toMatchObject({ name: 'Teo', email: 'teo@comite.example', role: 'guest' });
  expect((await teo.get('/')).headers.get('location'), 'and sets up a second factor first').toBe('/access');
  expect((await teo.post('/come-in', given)).status, 'the link is used up').toBe(404);
});

test('links that open nothing look alike, and an invitation says what is wrong and keeps what was typed', async () => {
  const pages = ['', '?token=', '?token=x', `?token=${'A'.repeat(43)}`].map(async (query) => {
    const answer = await desk.browser().get(`/come-in${query}`);
    return `${answer.status} ${await answer.text()}`;
  });
  const texts = new Set(await Promise.all(pages));
  expect(texts.size).toBe(1);
  expect([...texts][0]).toMatch(/^404 .*This link opens nothing/s);
  const admin = await enter('admin');
  const wrong = await admin.post('/accounts/invite', { name: ' ', email: 'nobody', role: 'king' });
  const text = await wrong.text();
  expect(wrong.status).toBe(422);
  for (const words of [
    'Type a name of at most',
    'not an address that mail can be sent to',
    'Choose what the account',
    'value="nobody"',
  ])
    expect(text).toContain(words);
  const taken = await admin.post('/accounts/invite', { name: 'Bea', email: BEA.email.toUpperCase(), role: 'editor' });
  expect(await taken.text()).toContain('There is an account with this address.');
});

test('a long name that goes the other way and holds markup stays a name', async () => {
  const admin = await enter('admin');
  const made = await admin.post('/accounts/invite', { name: LONG, email: 'long@comite.example', role: 'editor' });
  const page = await made.text();
  expect(page).toContain('&quot;&gt;&lt;script&gt;');
  expect(page).not.toContain('"><script>');
  const list = await (await admin.get('/accounts')).text();
  expect(list).toMatch(/<bdi><b>محمد/);
  expect(list).not.toContain('"><script>');
  expect(desk.letters.at(-1)?.text).not.toContain('محمد');
});

test('what was typed waits while somebody shows again that it is they; a passphrase does not', async () => {
  const admin = await enter('admin');
  const [code = ''] = await desk.giveRecoveryCodes(admin.account);
  desk.pass(PROOF_MS);
  const form = { name: 'Ines & Co', email: 'co@comite.example', role: 'editor' };
  const asked = await admin.post('/accounts/invite', form);
  const page = await asked.text();
  expect(asked.status).toBe(401);
  expect(page).toContain('name="name" value="Ines &amp; Co"');
  expect((await admin.post('/accounts/invite', { ...form, 'proof-code': '000000' })).status).toBe(403);
  const done = await admin.post('/accounts/invite', { ...form, 'proof-code': code });
  expect(linkIn(await done.text())).not.toBe('');
  desk.pass(PROOF_MS);
  const secret = { 'new-passphrase': 'do not carry me along', 'again-passphrase': 'x' };
  expect(await (await admin.post('/access/passphrase', secret)).text()).not.toContain('do not carry me along');
});

test('whoever guesses codes in a stolen session loses it, and only it', async () => {
  const ines = await enter('researcher');
  const other = await scratchSession(desk.staff, 'researcher', desk.now());
  await desk.giveRecoveryCodes(ines.account);
  for (let tries = 0; tries < 5; tries++)
    expect((await ines.post('/prove', { 'proof-code': '000000', to: '/' })).status).toBe(403);
  expect((await ines.post('/prove', { 'proof-code': '000000', to: '/' })).headers.get('location')).toBe('/sign-in');
  expect(await sessionsOf(desk.staff, ines.account, desk.now())).toEqual([]);
  expect(await sessionOf(desk.staff, other.token, desk.now())).not.toBeNull();
});

test.each([
  '//evil.example',
  'https://evil.example/',
  '/\\evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '',
])('the proof leads on to no other place: %j', async (to) => {
  const ines = await enter('researcher');
  const [code = ''] = await desk.giveRecoveryCodes(ines.account);
  expect((await ines.post('/prove', { 'proof-code': code, to })).headers.get('location')).toBe('/');
});

test('an administrator puts others on a case, not themselves, and sees no title of it', async () => {
  const admin = await enter('admin');
  const none = await (await admin.get('/teams')).text();
  expect(none).toContain('There is no case yet.');
  expect((await admin.get(`/teams/${'a'.repeat(26)}`)).status).toBe(404);
  expect((await admin.post(`/teams/${'a'.repeat(26)}/join`, { account: desk.bea })).status).toBe(404);
});

test('the last second factor stays, and a passkey’s answer that is made up is none', async () => {
  const ines = await enter('researcher');
  expect((await ines.post('/access/codes/remove')).status).toBe(409);
  for (const passkey of [
    '',
    '{}',
    'null',
    '[',
    JSON.stringify({ id: 'x', rawId: 'x', type: 'public-key', response: {} }),
  ]) {
    expect((await ines.post('/access/passkeys', { name: 'x', passkey })).status).toBe(422);
    expect((await desk.browser().post('/sign-in/passkey', { passkey })).status).toBe(403);
  }
});

test('a key-holder who came with a passkey opens the case files with the passphrase, in that session alone', async () => {
  const maria = desk.browser();
  await maria.post('/sign-in', MARIA);
  expect((await maria.post('/case-files/lock')).status).toBe(303);
  expect(desk.vaults.count()).toBe(0);
  expect((await maria.post('/case-files', { passphrase: 'not it' })).status).toBe(403);
  expect((await maria.post('/case-files', { passphrase: MARIA.passphrase })).headers.get('location')).toBe('/');
  expect(desk.vaults.count()).toBe(1);
  const fresh = 'siete barcos duermen en el puerto';
  const change = { 'old-passphrase': MARIA.passphrase, 'new-passphrase': fresh, 'again-passphrase': fresh };
  expect((await maria.post('/access/passphrase', { ...change, 'old-passphrase': 'wrong' })).status).toBe(403);
  expect((await maria.post('/access/passphrase', { ...change, 'again-passphrase': 'x' })).status).toBe(422);
  expect((await maria.post('/access/passphrase', change)).headers.get('location')).toBe('/access?done=passphrase');
  await maria.post('/sign-out');
  expect((await maria.post('/sign-in', MARIA)).status).toBe(403);
  await maria.post('/sign-in', { email: MARIA.email, passphrase: fresh });
  expect(desk.vaults.count(), 'the new one opens the key too').toBe(1);
});

test('a traveller checks in, and the page says by when again', async () => {
  const admin = await enter('admin');
  const teo = await enter('delegate');
  await admin.post(`/accounts/${teo.account}/role`, { role: 'traveller', hours: '6' });
  const page = await (await teo.get('/')).text();
  expect(page).toContain('or this account locks itself');
  expect((await teo.post('/check-in')).status).toBe(303);
  desk.pass(7 * 60 * 60_000);
  expect((await teo.get('/')).headers.get('location')).toBe('/sign-in');
});

test('in a demonstration one looks around without a second factor, and proves by passphrase; elsewhere that is no proof', async () => {
  const bea = desk.browser('bare');
  await bea.post('/sign-in', BEA);
  const proof = { 'proof-passphrase': BEA.passphrase, to: '/accounts' };
  expect((await bea.get('/accounts')).headers.get('location')).toBe('/access');
  expect((await bea.post('/prove', proof)).status).toBe(401);
  await putIdentity(desk.published, { ...IDENTITY, demonstration: true });
  expect((await bea.get('/accounts')).status).toBe(200);
  expect((await bea.post('/prove', { ...proof, 'proof-passphrase': 'wrong' })).status).toBe(403);
  expect((await bea.post('/prove', proof)).headers.get('location')).toBe('/accounts');
  await putIdentity(desk.published, IDENTITY);
});

test('through all of it nothing broke', () => {
  expect(desk.errors).toEqual([]);
});
