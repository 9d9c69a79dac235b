import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES, type Role } from '../domain/role.ts';
import { PROOF_MS } from '../staff/sessions.ts';
import { scratchSession } from '../staff/scratch-session.fixture.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { scratchDesk } from './scratch-desk.ts';

/*
 * Who may go where, written down a second time and by hand: a route that is not here, or that lets in somebody else,
 * fails. One letter for each role: admin, researcher, editor, translator, campaigner, moderator, delegate, auditor,
 * guest, traveller. `*`: whoever comes. `K`: nobody here, for none of them holds a key. `on:` those on the case alone.
 */
const WHO: Readonly<Record<string, string>> = {
  'GET /sign-in': '*',
  'POST /sign-in': '*',
  'POST /sign-in/passkey': '*',
  'GET /signed-in': '*',
  'GET /leave': '*',
  'GET /come-in': '*',
  'POST /come-in': '*',
  'POST /sign-out': 'aretcmdugv',
  'GET /': 'aretcmdugv',
  'POST /notices/seen': 'aretcmdugv',
  'GET /prove': 'aretcmdugv',
  'POST /prove': 'aretcmdugv',
  'GET /access': 'aretcmdugv',
  'POST /access/passkeys': 'aretcmdugv',
  'POST /access/passkeys/remove': 'aretcmdugv',
  'GET /access/codes': 'aretcmdugv',
  'GET /access/codes/qr.png': 'aretcmdugv',
  'POST /access/codes': 'aretcmdugv',
  'POST /access/codes/remove': 'aretcmdugv',
  'POST /access/recovery-codes': 'aretcmdugv',
  'GET /access/passphrase': 'aretcmdugv',
  'POST /access/passphrase': 'aretcmdugv',
  'POST /access/sessions/end': 'aretcmdugv',
  'POST /access/sessions/end-all': 'aretcmdugv',
  'POST /check-in': 'v',
  'GET /case-files': 'K',
  'POST /case-files': 'K',
  'POST /case-files/lock': 'K',
  'GET /break-glass': 'K',
  'POST /break-glass': 'K',
  'GET /accounts': 'au',
  'GET /accounts/invite': 'a',
  'POST /accounts/invite': 'a',
  'GET /accounts/:account': 'a',
  'POST /accounts/:account/role': 'a',
  'POST /accounts/:account/close': 'a',
  'POST /accounts/:account/reopen': 'a',
  'POST /accounts/:account/withdraw-link': 'a',
  'POST /accounts/:account/recover': 'a',
  'POST /accounts/:account/recover/agree': 'a',
  'GET /keys': 'aretcmdu',
  'GET /keys/ask': 'aretcmdu',
  'POST /keys/ask': 'aretcmdu',
  'POST /keys/withdraw': 'aretcmdu',
  'GET /keys/requests/:account': 'K',
  'POST /keys/requests/:account/give': 'K',
  'POST /keys/requests/:account/refuse': 'K',
  'GET /keys/holders/:holder': 'K',
  'POST /keys/holders/:holder': 'K',
  'GET /keys/recovery': 'K',
  'POST /keys/recovery': 'K',
  'GET /teams': 'au',
  'GET /teams/:case': 'au',
  'POST /teams/:case/join': 'a',
  'POST /teams/:case/leave': 'a',
  'GET /audit': 'au',
  'GET /audit/head': 'au',
  'GET /petitions': 'aretcmdu',
  'GET /petitions/new': 'ac',
  'POST /petitions/new': 'ac',
  'GET /petitions/:petition': 'aretcmdu',
  'GET /petitions/:petition/history': 'aretcmdu',
  'GET /petitions/:petition/counts/:by': 'aretcmdu',
  'GET /petitions/:petition/links': 'aretcmdu',
  'GET /petitions/:petition/links/:file': 'aretcmdu',
  'GET /petitions/:petition/open': 'ac',
  'POST /petitions/:petition/open': 'ac',
  'POST /petitions/:petition/close': 'ac',
  'POST /petitions/:petition/closing': 'ac',
  'POST /petitions/:petition/terms': 'ac',
  'POST /petitions/:petition/stop': 'aretcmd',
  'POST /petitions/:petition/resume/ask': 'are',
  'POST /petitions/:petition/resume': 'are',
  'GET /off-site': 'aretcmdu',
  'POST /off-site/find': 'aretcmdu',
  'GET /off-site/works/:work': 'aretcmdu',
  'POST /off-site/works/:work/hide': 'aretcmdu',
  'POST /off-site/works/:work/hold': 'aretcmdu',
  'POST /off-site/hidings/:hiding/ask': 'ae',
  'POST /off-site/hidings/:hiding/bring-back': 'ae',
  'GET /off-site/people/:person/withdraw': 'aretcmd',
  'POST /off-site/people/:person/withdraw': 'aretcmd',
  'GET /off-site/withdrawals/:withdrawal': 'aretcmd',
  'GET /off-site/withdrawals': 'aretcmd',
  'GET /off-site/certificates/:certificate': 'aretcmd',
  'POST /off-site/certificates/:certificate': 'aretcmd',
  'POST /table-views': 'aretcmdugv',
  'POST /table-views/first': 'aretcmdugv',
  'POST /table-views/remove': 'aretcmdugv',
  'GET /cases': 'aretcd',
  'POST /cases/find': 'aretcd',
  'GET /cases/new': 'rd',
  'POST /cases/new': 'rd',
  'GET /cases/:case': 'on:aretcd',
  'GET /cases/:case/relations': 'on:aretcd',
  'GET /cases/:case/edit': 'on:rd',
  'GET /cases/:case/people/new': 'on:rd',
  'GET /cases/:case/people/:at': 'on:rd',
  'POST /cases/:case/people/:at/remove': 'on:rd',
  'GET /cases/:case/events/new': 'on:rd',
  'GET /cases/:case/events/:event': 'on:rd',
  'GET /cases/:case/events/:event/remove': 'on:rd',
  'GET /cases/:case/situations/new': 'on:rd',
  'GET /cases/:case/situations/:at': 'on:rd',
  'GET /cases/:case/proceedings/new': 'on:rd',
  'GET /cases/:case/proceedings/:at': 'on:rd',
  'GET /cases/:case/asks/new': 'on:rd',
  'GET /cases/:case/asks/:at': 'on:rd',
  'GET /cases/:case/says/new': 'on:rd',
  'GET /cases/:case/says/:at': 'on:rd',
  'GET /cases/:case/outcomes/new': 'on:rd',
  'GET /cases/:case/outcomes/:at': 'on:rd',
  'POST /cases/:case/edit': 'on:rd',
  'POST /cases/:case/people/new': 'on:rd',
  'POST /cases/:case/people/:at': 'on:rd',
  'POST /cases/:case/events/new': 'on:rd',
  'POST /cases/:case/events/:event': 'on:rd',
  'POST /cases/:case/events/:event/remove': 'on:rd',
  'POST /cases/:case/situations/new': 'on:rd',
  'POST /cases/:case/situations/:at': 'on:rd',
  'POST /cases/:case/proceedings/new': 'on:rd',
  'POST /cases/:case/proceedings/:at': 'on:rd',
  'POST /cases/:case/asks/new': 'on:rd',
  'POST /cases/:case/asks/:at': 'on:rd',
  'POST /cases/:case/says/new': 'on:rd',
  'POST /cases/:case/says/:at': 'on:rd',
  'POST /cases/:case/outcomes/new': 'on:rd',
  'POST /cases/:case/outcomes/:at': 'on:rd',
  'GET /people': 'ard',
  'POST /people/find': 'ard',
  'GET /people/new': 'rd',
  'POST /people/new': 'rd',
  'GET /people/:person': 'ard',
  'GET /people/:person/relations': 'ard',
  'GET /people/:person/edit': 'rd',
  'POST /people/:person/edit': 'rd',
  'GET /people/:person/consent': 'arecd',
  'GET /people/:person/consent/new': 'rd',
  'POST /people/:person/consent/new': 'rd',
  'POST /people/:person/consent/record': 'rd',
  'GET /people/:person/life': 'rd',
  'POST /people/:person/life': 'rd',
  'POST /people/:person/life/record': 'rd',
  'GET /people/:person/approvals': 'rd',
  'POST /people/:person/approvals': 'rd',
  'GET /cases/:case/evidence': 'on:ard',
  'GET /cases/:case/evidence/new': 'on:rd',
  'POST /cases/:case/evidence/new': 'on:rd',
  'GET /cases/:case/evidence/:evidence': 'on:ard',
  'POST /cases/:case/evidence/:evidence/copy': 'on:ard',
  'GET /cases/:case/evidence/:evidence/copy.jpg': 'on:ard',
  'POST /cases/:case/evidence/:evidence/play': 'on:ard',
  'GET /cases/:case/evidence/:evidence/played': 'on:ard',
  'POST /cases/:case/evidence/:evidence/original': 'on:ard',
  'GET /cases/export': 'ar',
  'POST /cases/export': 'ar',
  'GET /cases/import': 'rd',
  'POST /cases/import': 'rd',
  'POST /cases/import/decide': 'rd',
  'GET /people/export': 'ar',
  'POST /people/export': 'ar',
  'GET /people/import': 'rd',
  'POST /people/import': 'rd',
  'POST /people/import/decide': 'rd',
  'GET /officials/export': 'ar',
  'POST /officials/export': 'ar',
  'GET /officials/import': 'rcd',
  'POST /officials/import': 'rcd',
  'POST /officials/import/decide': 'rcd',
  'GET /officials': 'arecd',
  'POST /officials/find': 'arecd',
  'GET /officials/meetings': 'arecd',
  'POST /officials/meetings/find': 'arecd',
  'GET /officials/commitments': 'arecd',
  'POST /officials/commitments/find': 'arecd',
  'GET /officials/new': 'rcd',
  'POST /officials/new': 'rcd',
  'GET /officials/:office': 'arecd',
  'GET /officials/:office/holders/new': 'rcd',
  'POST /officials/:office/holders/new': 'rcd',
  'GET /officials/:office/meetings/new': 'rcd',
  'POST /officials/:office/meetings/new': 'rcd',
  'GET /officials/:office/commitments/:commitment': 'rcd',
  'POST /officials/:office/commitments/:commitment': 'rcd',
  'GET /newsroom': 'aretcmdu',
  'POST /newsroom/find': 'aretcmdu',
  'GET /newsroom/new': 'aretcd',
  'POST /newsroom/new': 'aretcd',
  'GET /newsroom/works/:work': 'aretcmdu',
  'GET /newsroom/works/:work/facts': 'aretcd',
  'POST /newsroom/works/:work/facts': 'aretcd',
  'GET /newsroom/works/:work/case': 'aretcd',
  'POST /newsroom/works/:work/case': 'aretcd',
  'GET /newsroom/works/:work/discard': 'aretcd',
  'POST /newsroom/works/:work/discard': 'aretcd',
  'POST /newsroom/works/:work/urgent': 'aet',
  'POST /newsroom/works/:work/take-up': 'are',
  'GET /newsroom/to-translate': 'aet',
  'GET /contribute': 'gv',
  'POST /contribute': 'gv',
  'GET /contribute/sent': 'gv',
  'GET /newsroom/works/:work/translate/:locale': 'aet',
  'POST /newsroom/works/:work/translate/:locale': 'aet',
  'POST /newsroom/works/:work/translate/:locale/mark': 'aet',
  'GET /newsroom/works/:work/texts/:locale/versions': 'aretcmdu',
  'GET /newsroom/works/:work/texts/:locale/versions/compare': 'aretcmdu',
  'POST /newsroom/works/:work/texts/:locale/versions/restore': 'aretcd',
  'GET /newsroom/works/:work/texts/:locale': 'aretcd',
  'POST /newsroom/works/:work/texts/:locale': 'aretcd',
  'POST /newsroom/works/:work/texts/:locale/autosave': 'aretcd',
  'POST /newsroom/works/:work/texts/:locale/present': 'aretcd',
  'POST /newsroom/mentions': 'aretcd',
  'GET /newsroom/calendar': 'aretcmdu',
  'GET /newsroom/review': 'aretcd',
  'GET /newsroom/review/:review': 'aretcd',
  'POST /newsroom/review/:review/answer': 'are',
  'POST /newsroom/review/:review/take-back': 'aretcd',
  'GET /newsroom/works/:work/check': 'aretcmdu',
  'POST /newsroom/works/:work/check.json': 'aretcmdu',
  'GET /newsroom/works/:work/preview/:locale': 'aretcmdu',
  'GET /newsroom/works/:work/preview/:locale/page': 'aretcmdu',
  'GET /newsroom/preview/files/:file': 'aretcmdu',
  'GET /newsroom/preview/look.css': 'aretcmdu',
  'POST /newsroom/works/:work/check/names': 'aretcd',
  'POST /newsroom/works/:work/check/overrides': 'are',
  'POST /newsroom/works/:work/check/overrides/:override/agree': 'are',
  'POST /newsroom/works/:work/check/overrides/:override/end': 'are',
  'GET /newsroom/works/:work/out': 'aretcmdu',
  'POST /newsroom/works/:work/out/ask': 'aretcd',
  'POST /newsroom/works/:work/out/urgent': 'ae',
  'GET /site': 'ae',
  'GET /site/words': 'ae',
  'POST /site/words': 'ae',
  'GET /site/front': 'ae',
  'POST /site/front': 'ae',
  'GET /site/menu': 'ae',
  'POST /site/menu': 'ae',
  'GET /site/look': 'ae',
  'POST /site/look': 'ae',
  'GET /site/branches': 'ae',
  'POST /site/branches': 'ae',
  'GET /site/branches/:branch/menu': 'ae',
  'POST /site/branches/:branch/menu': 'ae',
  'POST /site/versions/:version': 'ae',
  'POST /site/publish': 'ae',
  'GET /site/preview/:locale': 'ae',
  'GET /site/look.css': 'ae',
  'GET /media': 'aretcmdu',
  'POST /media/find': 'aretcmdu',
  'POST /media/choose': 'aretcmdu',
  'GET /media/new': 'aretcd',
  'POST /media/new': 'aretcd',
  'GET /media/uploads/:upload': 'aretcd',
  'GET /media/:media': 'aretcmdu',
  'GET /media/:media/small.webp': 'aretcmdu',
  'GET /media/:media/large.webp': 'aretcmdu',
  'GET /media/:media/files': 'aretcmdu',
  'POST /media/:media/files': 'aretcd',
  'POST /media/:media/words': 'aretcd',
  'POST /media/:media/nobody': 'aretcd',
  'POST /media/:media/pixels': 'aretcd',
  'POST /media/:media/focus': 'aretcd',
  'POST /media/:media/question': 'aretcd',
  'POST /media/:media/question/take-back': 'aretcd',
  'POST /media/:media/people/find': 'aretcd',
  'POST /media/:media/people/add': 'aretcd',
  'POST /media/:media/people/remove': 'aretcd',
  'POST /media/:media/versions/:version/restore': 'aretcd',
  'POST /newsroom/works/:work/out/publish': 'ae',
  'POST /newsroom/works/:work/out/plan': 'ae',
  'POST /newsroom/works/:work/out/withdraw': 'ae',
  'POST /newsroom/works/:work/out/address': 'ae',
  'POST /newsroom/works/:work/out/close-addresses': 'ae',
  'POST /newsroom/works/:work/out/correct': 'ae',
  'POST /newsroom/planned/:planned/take-back': 'ae',
  'POST /newsroom/planned/:planned/break': 'ae',
  'POST /media/:media/erase': 'aretcd',
  'GET /media/:media/edit': 'aretcd',
  'POST /media/:media/edit': 'aretcd',
  'GET /media/:media/edited': 'aretcd',
  'POST /media/:media/replace': 'aretcd',
  'POST /media/:media/poster': 'aretcd',
  'POST /media/:media/captions': 'aretcd',
  'GET /media/:media/delete': 'aretcd',
  'POST /media/:media/delete': 'aretcd',
  'POST /newsroom/planned/:planned/give-kit': 'ae',
  'POST /newsroom/planned/:planned/revoke-kit': 'ae',
  'GET /evidence': 'ard',
  'POST /evidence/find': 'ard',
  'GET /requests': 'arm',
  'POST /requests/find': 'arm',
  'POST /requests/settle': 'arm',
  'POST /requests/settle/do': 'arm',
  'POST /requests/batches/:batch/open': 'arm',
  'GET /requests/:request': 'arm',
  'POST /requests/:request/seen': 'arm',
  'POST /requests/:request/settled': 'arm',
};
const LETTERS: Readonly<Record<string, Role>> = Object.fromEntries(
  [...'aretcmdugv'].map((letter, at) => [letter, ROLES[at] ?? 'guest']),
);

const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
let desk: Awaited<ReturnType<typeof scratchDesk>>;
beforeAll(async () => {
  desk = await scratchDesk({ engine: 'sqlite', folder });
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const rolesIn = (letters: string): Set<Role> => new Set([...letters].flatMap((each) => LETTERS[each] ?? []));
/** Who gets there without being on any case. */
const whoOf = (route: Route): Set<Role> => {
  const who = WHO[nameOf(route)] ?? '';
  return rolesIn(who.startsWith('on:') ? '' : who);
};
/** Who gets there on the case that is asked for. */
const whoOnCase = (route: Route): Set<Role> => rolesIn((WHO[nameOf(route)] ?? '').replace('on:', ''));

/** Asks as a browser on the desk does, for records that do not exist unless `id` is one. */
async function ask(route: Route, token: string | null, id = 'a'.repeat(26)): Promise<Response> {
  const cookie: Record<string, string> = token === null ? {} : { cookie: `__Host-alzavoz=${token}` };
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:8081' };
  const headers = { host: 'localhost:8081', 'sec-fetch-site': 'same-origin', ...cookie };
  const path = route.path.replaceAll(/:\w+/g, id);
  return desk.app.request(
    path,
    route.method === 'GET' ? { headers } : { method: 'POST', headers: { ...headers, ...form } },
  );
}

test('every route has a row, and every row a route', () => {
  expect(ROUTES.map(nameOf).toSorted()).toEqual(Object.keys(WHO).toSorted());
});

test.each(ROUTES.map((route) => [nameOf(route), route] as const))('%s', async (name, route) => {
  if (WHO[name] === '*') {
    expect((await ask(route, null)).headers.get('location')).not.toBe('/sign-in');
    return;
  }
  const bare = await ask(route, null);
  expect([bare.status, bare.headers.get('location')], 'not signed in').toEqual([303, '/sign-in']);
  const who = whoOf(route);
  for (const role of ROLES) {
    const { token } = await scratchSession(desk.staff, role, desk.now());
    const answer = await ask(route, token);
    const refused = answer.status === 403 && (await answer.text()).includes('This is not part of your work here');
    expect(refused, role).toBe(!who.has(role));
  }
});

test.each(
  ROUTES.filter((route) => WHO[nameOf(route)]?.startsWith('on:')).map((route) => [nameOf(route), route] as const),
)('%s, for whoever is on the case', async (_, route) => {
  for (const role of ROLES) {
    const { account, token } = await scratchSession(desk.staff, role, desk.now());
    const row = { case_id: 'a'.repeat(26), account, since: desk.now(), by: account };
    await desk.staff.db.insertInto('case_members').values(row).execute();
    const answer = await ask(route, token);
    const refused = answer.status === 403 && (await answer.text()).includes('This is not part of your work here');
    expect(refused, role).toBe(!whoOnCase(route).has(role));
    const elsewhere = await ask(route, token, 'b'.repeat(26));
    expect(elsewhere.status, `${role}, of another case`).toBe(403);
  }
});

test('a refusal says the same of what there is and of what there is not', async () => {
  const { account } = await scratchSession(desk.staff, 'editor', desk.now());
  const { token } = await scratchSession(desk.staff, 'guest', desk.now());
  const texts = new Set<string>();
  for (const route of ROUTES.filter((each) => WHO[nameOf(each)] !== '*' && !whoOf(each).has('guest'))) {
    for (const id of [account, 'a'.repeat(26), 'no-id']) texts.add(await (await ask(route, token, id)).text());
  }
  expect(texts.size).toBe(1);
});

test('whoever came in without a second factor gets to their own access, and to nothing else', async () => {
  const { token } = await scratchSession(desk.staff, 'admin', desk.now(), false);
  for (const route of ROUTES.filter((each) => whoOf(each).has('admin') && each.asks !== 'own-access')) {
    const answer = await ask(route, token);
    expect([answer.status, answer.headers.get('location')], nameOf(route)).toEqual([303, '/access']);
  }
});

test('what asks for a recent proof does so after five minutes, and says nothing before', async () => {
  const { account, token } = await scratchSession(desk.staff, 'admin', desk.now());
  await desk.giveRecoveryCodes(account);
  desk.pass(PROOF_MS);
  const wanting = ROUTES.filter((each) => each.stepUp === true && whoOf(each).has('admin'));
  expect(wanting.length).toBeGreaterThan(10);
  for (const route of wanting.filter((each) => each.asks !== 'own-access')) {
    const answer = await ask(route, token);
    if (route.method === 'GET') expect(answer.headers.get('location'), nameOf(route)).toMatch(/^\/prove\?to=%2F/);
    else
      expect([answer.status, (await answer.text()).includes('Show again that it is you')], nameOf(route)).toEqual([
        401,
        true,
      ]);
  }
});

test('guests and travellers are not told of the house', async () => {
  for (const role of ['guest', 'traveller'] as const) {
    const { token } = await scratchSession(desk.staff, role, desk.now());
    const today = ROUTES.find((each) => nameOf(each) === 'GET /');
    const page = today === undefined ? '' : await (await ask(today, token)).text();
    expect(page).toContain('Leave quickly');
    for (const word of ['Audit log', 'Case files', '/off-site', '/requests', '/accounts', '/teams'])
      expect(page, `${role}: ${word}`).not.toContain(word);
  }
});
