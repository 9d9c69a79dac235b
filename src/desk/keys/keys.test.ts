import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { sealingKeyInUse } from '../../actions/sealing-keys.ts';
import { unaudited } from '../../domain/audit.ts';
import { idFrom, type AccountId } from '../../domain/id.ts';
import type { Role } from '../../domain/role.ts';
import { noticesOf } from '../../staff/notices.ts';
import { openAccount } from '../../staff/open-account.ts';
import { holdersOf } from '../../vault/holders.ts';
import { openVault } from '../../vault/open-vault.ts';
import { peopleById } from '../../vault/people.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { person } from '../../vault/scratch-vault.ts';
import { BEA, IDENTITY, MARIA, scratchDesk } from '../scratch-desk.ts';
import { keyRounds } from './key-rounds.ts';

const ROSA = { email: 'rosa@comite.example', passphrase: 'siete ríos bajan sin prisa' } as const;
type Desk = Awaited<ReturnType<typeof scratchDesk>>;

async function colleague(desk: Desk, name: string, who: typeof ROSA, role: Role = 'researcher') {
  const id = idFrom<AccountId>(randomBytes(16));
  const account = { id, name, email: who.email, password: who.passphrase, role };
  await openAccount(desk.staff, account, desk.now(), { by: null, audit: unaudited });
  return { id, browser: await signedIn(desk, who) };
}

async function signedIn(desk: Desk, who: { readonly email: string; readonly passphrase: string }) {
  const browser = desk.browser();
  await browser.post('/sign-in', who);
  return browser;
}

/** The digits on a page, as somebody reads them out. */
const digitsIn = (page: string): string =>
  [...page.matchAll(/<span>(\d{5})<\/span>/g)].map(([, each]) => each).join(' ');

/** María and Rosa, who asks for a key; what she reads out. */
async function asked(desk: Desk) {
  const maria = await signedIn(desk, MARIA);
  const rosa = await colleague(desk, 'Rosa', ROSA);
  const page = await (await rosa.browser.post('/keys/ask', { passphrase: ROSA.passphrase })).text();
  return { maria, rosa, digits: digitsIn(page) };
}

const about = async (desk: Desk, account: AccountId) =>
  (await noticesOf(desk.staff, account)).map((each) => each.about);

onEachEngine((_engine, scratch) => {
  test('a colleague asks, is heard, is given a key, and opens the case files', async () => {
    const desk = await scratchDesk(await scratch());
    const { maria, rosa, digits } = await asked(desk);
    expect(digits).toMatch(/^(\d{5} ){5}\d{5}$/);
    expect(await about(desk, desk.maria), 'whoever can give it is told').toEqual(['key-asked']);
    expect(await about(desk, desk.bea), 'an auditor cannot').toEqual([]);
    expect((await rosa.browser.get('/case-files')).status).toBe(403);
    const again = await rosa.browser.post('/keys/ask', { passphrase: ROSA.passphrase });
    expect(digitsIn(await again.text()), 'the same again').toBe(digits);
    expect(await about(desk, desk.maria), 'and nobody is told twice').toEqual(['key-asked']);

    const list = await (await maria.get('/keys')).text();
    expect(list).toContain('Rosa');
    expect(list).not.toContain('rosa@');
    const path = `/keys/requests/${rosa.id}`;
    const page = await (await maria.get(path)).text();
    expect(digitsIn(page), 'the giver hears the digits, and does not read them').toBe('');
    expect(page).not.toContain(digits.slice(0, 5));
    const wrong = await maria.post(`${path}/give`, {
      fingerprint: digits.replace(/\d$/, (d) => String((+d + 1) % 10)),
    });
    expect(wrong.status).toBe(409);
    expect(await wrong.text()).toContain('somebody may have exchanged it');
    expect((await maria.post(`${path}/give`, { fingerprint: ' ' })).status).toBe(422);
    const given = await maria.post(`${path}/give`, { fingerprint: digits.replaceAll(' ', '') });
    expect(given.headers.get('location')).toBe('/keys?done=given');
    expect(await (await maria.get('/?lang=en')).text(), 'what is dealt with needs nobody').not.toContain(
      'asks for a key',
    );
    expect(await about(desk, rosa.id)).toEqual(['key-given']);
    expect(await about(desk, desk.bea), 'who looks after accounts knows').toEqual(['key-given']);

    const day = await (await rosa.browser.get('/?lang=en')).text();
    expect(day, 'she is told of hers, and where it opens').toContain('You were given a key');
    expect(day).toContain('href="/case-files"');
    const opened = await rosa.browser.post('/case-files', { passphrase: ROSA.passphrase, to: '/cases/new' });
    expect(opened.headers.get('location'), 'she goes on where she was').toBe('/cases/new');
    expect(desk.vaults.count()).toBe(2);
    expect(desk.audited.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['key-asked', 'fingerprint-refused', 'holder-added']),
    );
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  test('nobody asks with somebody else’s words, without a passphrase, or for what they have', async () => {
    const desk = await scratchDesk(await scratch());
    const rosa = await colleague(desk, 'Rosa', ROSA);
    const wrong = await rosa.browser.post('/keys/ask', { passphrase: MARIA.passphrase });
    expect([wrong.status, (await wrong.text()).includes('This is not your passphrase.')]).toEqual([403, true]);
    expect((await rosa.browser.post('/keys/ask', { passphrase: '' })).status).toBe(422);
    await desk.staff.db.updateTable('accounts').set({ password: null }).where('id', '=', rosa.id).execute();
    const bare = await (await rosa.browser.get('/keys/ask')).text();
    expect(bare).toContain('You sign in with passkeys alone');
    expect(bare).not.toContain('name="passphrase"');
    expect((await rosa.browser.post('/keys/ask', { passphrase: ROSA.passphrase })).status).toBe(403);
    const maria = await signedIn(desk, MARIA);
    expect((await maria.get('/keys/ask')).headers.get('location')).toBe('/keys');
    for (let tries = 0; tries < 10; tries++) await rosa.browser.post('/keys/ask', { passphrase: 'no' });
    expect((await rosa.browser.post('/keys/ask', { passphrase: 'no' })).status).toBe(429);
    await desk.close();
  });

  test('a request is withdrawn, or refused, and asked again', async () => {
    const desk = await scratchDesk(await scratch());
    const { maria, rosa, digits } = await asked(desk);
    await rosa.browser.post('/keys/withdraw');
    expect((await maria.get(`/keys/requests/${rosa.id}`)).status).toBe(404);
    const second = digitsIn(await (await rosa.browser.post('/keys/ask', { passphrase: ROSA.passphrase })).text());
    expect(second).not.toBe(digits);
    const old = await maria.post(`/keys/requests/${rosa.id}/give`, { fingerprint: digits });
    expect(old.status, 'what was withdrawn gives nothing').toBe(409);
    await maria.post(`/keys/requests/${rosa.id}/refuse`);
    expect(await about(desk, rosa.id)).toEqual(['key-refused']);
    expect(await (await rosa.browser.get('/keys')).text()).toContain('Ask for a key');
    await desk.close();
  });

  test('a passphrase changed while it waits opens the key that comes of it; a new way in ends the request', async () => {
    const desk = await scratchDesk(await scratch());
    const { maria, rosa, digits } = await asked(desk);
    const fresh = 'ocho faros miran al sur';
    const form = await (await rosa.browser.get('/access/passphrase')).text();
    expect(form).toContain('name="old-passphrase"');
    const change = { 'new-passphrase': fresh, 'again-passphrase': fresh };
    expect((await rosa.browser.post('/access/passphrase', { ...change, 'old-passphrase': 'no' })).status).toBe(403);
    const done = await rosa.browser.post('/access/passphrase', { ...change, 'old-passphrase': ROSA.passphrase });
    expect(done.status).toBe(303);
    await maria.post(`/keys/requests/${rosa.id}/give`, { fingerprint: digits });
    expect((await rosa.browser.post('/case-files', { passphrase: fresh })).status).toBe(303);
    await desk.close();
  });

  test('a key is taken away: locked out at once, the others go on, the site seals to a new key', async () => {
    const desk = await scratchDesk(await scratch());
    const { maria, rosa, digits } = await asked(desk);
    await maria.post(`/keys/requests/${rosa.id}/give`, { fingerprint: digits });
    const [first] = desk.vaults.every();
    if (first === undefined) throw new Error('María has the case files open');
    await recordPerson(first, person);
    await rosa.browser.post('/case-files', { passphrase: ROSA.passphrase });
    const elsewhere = await signedIn(desk, MARIA);
    const holder = (await holdersOf(desk.vaults.keyring.db, rosa.id))[0]?.holder.id ?? '';
    const path = `/keys/holders/${holder}`;
    const page = await (await maria.get(path)).text();
    expect(page).toContain('The case files that Rosa has open are locked.');
    expect(page).toContain('the key of one record is');
    expect(await (await rosa.browser.get(path)).text(), 'nobody takes their own').not.toContain(path);
    const before = await sealingKeyInUse(desk.actions);
    expect((await maria.post(path)).headers.get('location')).toBe('/keys?done=taken');
    expect(desk.vaults.count(), 'María’s two sessions').toBe(2);
    for (const vault of desk.vaults.every()) expect((await peopleById(vault, [person.id])).size).toBe(1);
    expect((await elsewhere.get('/keys')).status).toBe(200);
    expect(await sealingKeyInUse(desk.actions)).not.toBe(before);
    expect((await rosa.browser.get('/case-files')).status).toBe(403);
    expect(await (await rosa.browser.get('/people')).text()).toContain('The case files are locked');
    expect(await about(desk, rosa.id)).toContain('key-removed');
    expect((await maria.get(path)).status).toBe(404);
    const mine = (await holdersOf(desk.vaults.keyring.db, desk.maria))[0]?.holder.id ?? '';
    expect((await maria.post(`/keys/holders/${mine}`)).status, 'the last one stays').toBe(404);
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  test('a closed account loses its key: at once where the case files are open, else when somebody opens them', async () => {
    const desk = await scratchDesk(await scratch());
    const { maria, rosa, digits } = await asked(desk);
    await maria.post(`/keys/requests/${rosa.id}/give`, { fingerprint: digits });
    await rosa.browser.post('/case-files', { passphrase: ROSA.passphrase });
    await maria.post(`/accounts/${rosa.id}/close`);
    expect(await holdersOf(desk.vaults.keyring.db, rosa.id)).toEqual([]);
    expect((await rosa.browser.get('/')).headers.get('location')).toBe('/sign-in');

    const luz = { email: 'luz@comite.example', passphrase: 'nueve campanas sin torre' };
    const second = await colleague(desk, 'Luz', luz as typeof ROSA);
    const more = digitsIn(await (await second.browser.post('/keys/ask', { passphrase: luz.passphrase })).text());
    await maria.post(`/keys/requests/${second.id}/give`, { fingerprint: more });
    await desk.vaults.lockAllBut(new Set());
    await maria.post(`/accounts/${second.id}/close`);
    expect(await (await maria.get('/keys')).text()).toContain('as soon as somebody opens the case files');
    expect(await (await maria.get(`/accounts/${second.id}`)).text()).toContain('They still hold a key.');
    const rounds = { staff: desk.staff, actions: desk.actions, vaults: desk.vaults, now: desk.now };
    await keyRounds(rounds);
    expect(await holdersOf(desk.vaults.keyring.db, second.id), 'nobody can turn the key yet').toHaveLength(1);
    await maria.post('/case-files', { passphrase: MARIA.passphrase });
    await keyRounds(rounds);
    expect(await holdersOf(desk.vaults.keyring.db, second.id)).toEqual([]);
    const taken = desk.audited.filter(({ verb }) => verb === 'holder-removed').map(({ by }) => by);
    expect(taken, 'it follows by itself').toEqual([null, null]);
    await desk.close();
  });

  test('a change of locks that was cut off before the site had its new key is made good', async () => {
    const desk = await scratchDesk(await scratch());
    await desk.actions.db.updateTable('sealing_keys').set({ retired: 1 }).execute();
    await keyRounds({ staff: desk.staff, actions: desk.actions, vaults: desk.vaults, now: desk.now });
    expect(await sealingKeyInUse(desk.actions)).toBe(desk.sealing.keyId);
    await desk.close();
  });

  test('another recovery key opens what there is, and the old paper nothing', async () => {
    const desk = await scratchDesk(await scratch());
    const maria = await signedIn(desk, MARIA);
    const page = await (await maria.post('/keys/recovery')).text();
    const printed = [...page.matchAll(/<span>([0-9A-Z*~$=]{1,4})<\/span>/g)].map(([, each]) => each);
    expect(printed).toHaveLength(14);
    expect(page).toContain('It is shown this once');
    const [kept] = (await holdersOf(desk.vaults.keyring.db)).filter(({ holder }) => holder.kind === 'recovery');
    expect(kept?.givenBy).toBe(desk.maria);
    const zones = { vault: desk.press.locked(IDENTITY).vault.vault, keyring: desk.vaults.keyring };
    const again = await openVault(zones, { passphrase: MARIA.passphrase }, { account: desk.maria, audit: unaudited });
    expect(again).not.toHaveProperty('refused');
    await desk.close();
  });

  test('a traveller’s key sleeps, and wakes when they are back', async () => {
    const desk = await scratchDesk(await scratch());
    const { maria, rosa, digits } = await asked(desk);
    await maria.post(`/keys/requests/${rosa.id}/give`, { fingerprint: digits });
    await rosa.browser.post('/case-files', { passphrase: ROSA.passphrase });
    await maria.post(`/accounts/${rosa.id}/role`, { role: 'traveller', hours: '24' });
    expect(desk.vaults.count()).toBe(1);
    await signedIn(desk, ROSA);
    expect(desk.vaults.count(), 'their passphrase opens nothing at a border').toBe(1);
    expect(await (await maria.get('/keys')).text()).toContain('sleeps: their role opens no case files');
    await maria.post(`/accounts/${rosa.id}/role`, { role: 'researcher', hours: '24' });
    await signedIn(desk, ROSA);
    expect(desk.vaults.count()).toBe(2);
    await desk.close();
  });

  test('whoever neither gives keys nor looks after accounts sees their own key alone', async () => {
    const desk = await scratchDesk(await scratch());
    await asked(desk);
    const luz = { email: 'luz@comite.example', passphrase: 'nueve campanas sin torre' };
    const editor = await colleague(desk, 'Luz', luz as typeof ROSA, 'editor');
    const page = await (await editor.browser.get('/keys')).text();
    for (const word of ['María', 'Rosa', 'recovery key', 'Who holds one']) expect(page).not.toContain(word);
    const bea = await signedIn(desk, BEA);
    const seen = await (await bea.get('/keys')).text();
    expect(seen).toContain('Who holds one');
    expect(seen).toContain('María');
    for (const word of ['Who asks', 'Take away', 'Make another']) expect(seen).not.toContain(word);
    await desk.close();
  });
});
