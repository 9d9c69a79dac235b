import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Databases } from '../platform/database/zone.ts';
import { deskAddresses } from './addresses.ts';
import { preferred } from './language.ts';
import { MARIA, scratchDesk } from './scratch-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
const databases: Databases = { engine: 'sqlite', folder };
let desk: Awaited<ReturnType<typeof scratchDesk>>;
beforeAll(async () => {
  desk = await scratchDesk(databases);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['/', '/sign-in', '/signed-in', '/nowhere', '/healthz'])('%s is hardened', async (path) => {
  const { headers } = await desk.browser().get(path);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('pages ask for nothing from elsewhere, and hold nothing inline', async () => {
  const browser = desk.browser();
  await browser.post('/sign-in', MARIA);
  for (const path of ['/', '/nowhere']) {
    const page = await (await browser.get(path)).text();
    expect(
      page.replaceAll(/<script type="module" src="\/assets\/[a-z]+-[0-9a-f]{16}\.js"><\/script>/g, ''),
    ).not.toMatch(/<script|<style|style=|\son\w+=|javascript:/);
    for (const [, source] of page.matchAll(/(?:src|<link[^>]*href)="([^"]*)"/g)) expect(source).toMatch(/^\/assets\//);
  }
  const page = await (await browser.get('/')).text();
  const style = /href="(\/assets\/desk-[0-9a-f]{16}\.css)"/.exec(page)?.[1] ?? '';
  const sheet = await browser.get(style);
  expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(sheet.headers.get('cache-control')).toContain('immutable');
  const text = await sheet.text();
  expect(text).not.toMatch(/url\(\s*['"]?https?:|@import|url\(font:|url\(\)/);
  const font = /url\((\/assets\/plain-latin-[0-9a-f]{16}\.woff2)\)/.exec(text)?.[1] ?? '';
  expect((await browser.get(font)).headers.get('content-type')).toBe('font/woff2');
});

test('what does not exist, or not so, says so', async () => {
  const browser = desk.browser();
  const missing = await browser.get('/nowhere', { 'accept-language': 'fr' });
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('Cette page n’existe pas');
  const method = await browser.get('/sign-out');
  expect([method.status, method.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await browser.post('/')).status).toBe(405);
  expect((await browser.post('/nowhere')).status).toBe(404);
});

test('a form that is too long, or no form, is refused and nothing breaks', async () => {
  const browser = desk.browser();
  const long = await browser.post('/sign-in', { email: 'a@b.example', passphrase: 'x'.repeat(100_000) });
  expect(long.status).toBe(413);
  expect(await long.text()).toContain('64 kB');
  for (const type of ['application/json', 'multipart/form-data', 'text/plain']) {
    expect((await browser.post('/sign-in', MARIA, { 'content-type': type })).status).toBe(400);
  }
  const odd = await browser.post('/sign-in', { email: '\u0000\ud800', passphrase: '\u0000' });
  expect(odd.status).toBe(400);
  expect(desk.errors).toEqual([]);
});

test('a browser that keeps no cookie is told, not sent round in circles', async () => {
  const lost = await desk.browser().get('/signed-in');
  expect(lost.status).toBe(400);
  expect(await lost.text()).toContain('did not keep the sign-in');
});

test('health is for anyone, counts are for this machine alone', async () => {
  const anywhere = { headers: { host: '10.0.0.1' } };
  expect(await (await desk.app.request('/healthz', anywhere)).text()).toBe('ok\n');
  const from = (remoteAddress: string) => ({
    incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } },
  });
  const counts = await desk.app.request('/metrics', anywhere, from('127.0.0.1'));
  expect(counts.status).toBe(200);
  const text = await counts.text();
  expect(text).toMatch(/^alzavoz_desk_accounts 2$/m);
  expect(text).not.toMatch(/@|mar/i);
  expect((await desk.app.request('/metrics', anywhere, from('10.0.0.2'))).status).toBe(404);
  const proxied = { headers: { ...anywhere.headers, 'x-forwarded-for': '10.0.0.2' } };
  expect((await desk.app.request('/metrics', proxied, from('127.0.0.1'))).status).toBe(404);
});

test.each([
  ['es-MX, en;q=0.5', 'es'],
  ['de, fr;q=0.3, en;q=0.2', 'fr'],
  ['en;q=0.1, fr;q=0.9', 'fr'],
  ['fr;q=0, es;q=0.1', 'es'],
  ['*', null],
  ['', null],
  [';;;,,,q=;', null],
])('a browser that asks for %j is answered in %j', (header, language) => {
  expect(preferred(header)).toBe(language);
});

test('the language asked for is remembered, and any other word for it is not', async () => {
  const browser = desk.browser();
  expect(await (await browser.get('/sign-in?lang=fr')).text()).toContain('<html lang="fr">');
  expect(await (await browser.get('/sign-in', { 'accept-language': 'es' })).text()).toContain('<html lang="fr">');
  expect(await (await browser.get('/sign-in?lang=xx')).text()).toContain('<html lang="fr">');
});

test('this machine’s own names are the desk’s only where it listens to this machine alone', () => {
  const own = { deskOrigin: 'http://localhost:8081', deskHost: '127.0.0.1', deskPort: 8081 };
  expect([...deskAddresses(own).hosts]).toEqual(['localhost:8081', '127.0.0.1:8081', '[::1]:8081']);
  const wide = { deskOrigin: 'https://desk.example', deskHost: '0.0.0.0', deskPort: 8081 };
  expect([...deskAddresses(wide).hosts]).toEqual(['desk.example']);
});

test('a broken database is a page, told to the operator', async () => {
  const other = await scratchDesk({ engine: 'sqlite', folder: mkdtempSync(join(folder, 'broken-')) });
  await other.close();
  const broken = await other.browser().get('/', { 'accept-language': 'es' });
  expect(broken.status).toBe(500);
  expect(await broken.text()).toContain('Algo falló de nuestro lado');
  expect(other.errors).toHaveLength(1);
  expect((await other.browser().get('/healthz')).status).toBe(500);
});
