import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { IDLE_MS, LONGEST_MS } from '../staff/sessions.ts';
import { BEA, MARIA, scratchDesk } from './scratch-desk.ts';

onEachEngine((_engine, scratch) => {
  test('María signs in, finds how an organisation begins, and signs out', async () => {
    const desk = await scratchDesk(await scratch());
    const browser = desk.browser();
    const door = await browser.get('/', { 'accept-language': 'es-MX, en;q=0.5' });
    expect(door.status).toBe(303);
    expect(door.headers.get('location')).toBe('/sign-in');
    const page = await (await browser.get('/sign-in?lang=es')).text();
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('Para el equipo de Comité de Familiares.');

    const entered = await browser.post('/sign-in', MARIA);
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/signed-in']);
    const session = entered.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-alzavoz='));
    expect(session).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect((await browser.get('/signed-in')).headers.get('location')).toBe('/');
    const today = await browser.get('/');
    const text = await today.text();
    expect(today.status).toBe(200);
    for (const words of [
      'De cero a la primera historia publicada',
      'María',
      'Abiertos en tu sesión',
      'https://comite.example/',
    ]) {
      expect(text).toContain(words);
    }
    expect((await browser.get('/sign-in')).headers.get('location')).toBe('/');

    expect((await browser.post('/sign-out')).headers.get('location')).toBe('/sign-in?signed-out');
    expect(browser.cookies.has('__Host-alzavoz')).toBe(false);
    expect(await (await browser.get('/sign-in?signed-out')).text()).toContain('Has salido.');
    expect((await browser.get('/')).status).toBe(303);
    expect(desk.vaults.count()).toBe(0);
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  test('the vault is open only in the session of whoever holds a key, and no longer than it', async () => {
    const desk = await scratchDesk(await scratch());
    const bea = desk.browser();
    await bea.post('/sign-in', BEA);
    expect(await (await bea.get('/')).text()).toContain('Locked. They open when someone who holds a key signs in.');
    const maria = desk.browser();
    await maria.post('/sign-in', MARIA);
    expect(await (await bea.get('/')).text()).toContain('Open in the session of a colleague');
    desk.pass(IDLE_MS);
    expect((await maria.get('/')).status).toBe(303);
    desk.vaults.lockAllBut(new Set());
    expect(desk.vaults.count()).toBe(0);
    await desk.close();
  });

  test('a session ends after twelve hours whatever is done', async () => {
    const desk = await scratchDesk(await scratch());
    const bea = desk.browser();
    await bea.post('/sign-in', BEA);
    for (let passed = 0; passed < LONGEST_MS; passed += IDLE_MS / 2) {
      expect((await bea.get('/')).status).toBe(200);
      desk.pass(IDLE_MS / 2);
    }
    const token = bea.cookies.get('__Host-alzavoz') ?? '';
    const late = await bea.post('/cases/new', { title: 'Written "for" an hour', 'proof-passphrase': 'secret' });
    const kept = await late.text();
    expect([late.status, bea.cookies.has('__Host-alzavoz')]).toEqual([401, false]);
    expect(kept).toContain('<form method="post" action="/cases/new">');
    expect(kept).toContain('name="title" value="Written &quot;for&quot; an hour"');
    expect(kept).not.toContain('secret');
    expect((await bea.post('/cases/new', { title: 'by nobody' })).headers.get('location')).toBe('/sign-in');
    bea.cookies.set('__Host-alzavoz', token);
    expect((await bea.get('/')).headers.get('location')).toBe('/sign-in');
    await desk.close();
  });

  test('a refused sign-in says why, keeps the address and never the passphrase', async () => {
    const desk = await scratchDesk(await scratch());
    const browser = desk.browser();
    const wrong = await browser.post('/sign-in', { email: MARIA.email, passphrase: '"><script>nope' });
    const page = await wrong.text();
    expect(wrong.status).toBe(403);
    expect(page).toContain('do not go together');
    expect(page).toContain(`value="${MARIA.email}"`);
    expect(page).not.toContain('nope');
    expect(browser.cookies.has('__Host-alzavoz')).toBe(false);
    const empty = await browser.post('/sign-in', { email: ' ' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Type your e-mail address.');
    for (let tries = 1; tries < 10; tries++) await browser.post('/sign-in', { email: MARIA.email, passphrase: 'x' });
    const tired = await browser.post('/sign-in', MARIA);
    expect(tired.status).toBe(429);
    expect(await tired.text()).toMatch(/try again at \d\d:\d\d \(UTC\)/);
    await desk.close();
  });

  test('a request from another page, another address or none is refused', async () => {
    const desk = await scratchDesk(await scratch());
    const browser = desk.browser();
    await browser.post('/sign-in', MARIA);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:9999' },
    ]) {
      const refused = await browser.post('/sign-out', {}, headers);
      expect(refused.status, JSON.stringify(headers)).toBe(403);
      expect(await refused.text()).toContain('did not come from the desk');
    }
    const bare = await desk.app.request('/sign-out', { method: 'POST', headers: { host: 'localhost:8081' } });
    expect(bare.status).toBe(403);
    expect((await browser.get('/', { host: 'rebound.evil.example:8081' })).status).toBe(421);
    expect((await browser.get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' })).status).toBe(403);
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await browser.get('/', link)).status).toBe(200);
    const old = await desk.app.request('/sign-in', {
      method: 'POST',
      headers: {
        host: 'desk.comite.example',
        origin: 'https://desk.comite.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(MARIA).toString(),
    });
    expect(old.status).toBe(303);
    await desk.close();
  });
});
