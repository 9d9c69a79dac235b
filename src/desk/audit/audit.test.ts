import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { openAccount } from '../../staff/open-account.ts';
import { folderOf } from '../../staff/audit-place.ts';
import { newestLog } from '../../staff/audit-rows.ts';
import { readHead } from '../../staff/audit-heads.ts';
import { BEA, MARIA, scratchDesk } from '../scratch-desk.ts';

const DANI = { email: 'dani@comite.example', passphrase: 'cinco peces cruzan la plaza' } as const;

onEachEngine((_engine, scratch) => {
  test('Bea, the auditor, sees who did what, and that she looked', async () => {
    const desk = await scratchDesk(await scratch());
    await desk.browser().post('/sign-in', { email: MARIA.email, passphrase: 'wrong' });
    const maria = desk.browser();
    await maria.post('/sign-in', MARIA);
    const bea = desk.browser();
    await bea.post('/sign-in', BEA);
    expect(await (await bea.get('/')).text()).toContain('href="/audit"');
    const page = await (await bea.get('/audit')).text();
    for (const words of ['looked at the audit log', 'opened the case files', 'was refused at the door', 'María', 'Bea'])
      expect(page).toContain(words);
    expect(page).toContain('Not yet. Keep a copy of the end elsewhere');
    expect(desk.audited.at(-1)).toMatchObject({ verb: 'audit-read', records: [] });

    const opened = await (await bea.get('/audit?what=vault-opened')).text();
    expect(opened.match(/<tr>/g)).toHaveLength(2);
    expect(opened).toMatch(/<option value="vault-opened" selected[^>]*>/);
    const record = /record=([a-z2-7]{26})/.exec(opened)?.[1] ?? '';
    expect((await (await bea.get(`/audit?record=${record}`)).text()).match(/<tr>/g)).toHaveLength(3);
    expect(await (await bea.get('/audit?who=nobody&what=signed-in')).text()).toContain('No entry is like that.');
    await maria.post('/sign-out');
    expect(await (await bea.get('/audit?lang=es')).text()).toContain('cerró los expedientes');
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  test('a hundred entries are pages, and a wrong question says so', async () => {
    const desk = await scratchDesk(await scratch());
    const bea = desk.browser();
    await bea.post('/sign-in', BEA);
    for (let i = 0; i < 60; i++) await bea.get('/audit');
    const first = await (await bea.get('/audit?what=audit-read')).text();
    expect(first.match(/<td class="number">/g)).toHaveLength(50);
    const older = /href="(\/audit\?[^"]*before=[^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await (await bea.get(older)).text();
    expect(second.match(/<td class="number">/g)).toHaveLength(11);
    expect(second).toContain('Newest entries');
    const numbers = [...(first + second).matchAll(/class="number">(\d+)</g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(new Set(numbers).size).toBe(61);
    const wrong = await bea.get('/audit?record=María&from=31-12-2026');
    expect(wrong.status).toBe(422);
    const text = await wrong.text();
    expect(text).toContain('This is not the number of a record');
    expect(text).toContain('value="María"');
    expect(text).toContain('This is not a day.');
    expect((await bea.get('/audit?from=2026-01-01&until=2099-12-31&before=x')).status).toBe(200);
    await desk.close();
  });

  test('the end of the log is saved as a file that the checker takes', async () => {
    const desk = await scratchDesk(await scratch());
    const bea = desk.browser();
    await bea.post('/sign-in', BEA);
    const answer = await bea.get('/audit/head');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z2-7]{26}-\d+\.checkpoint"$/);
    const text = await answer.text();
    const log = await newestLog(desk.staff.db);
    expect(readHead('it', text)).toMatchObject({ origin: log?.origin });
    expect((await desk.browser().get('/audit/head')).status).toBe(303);
    await desk.close();
  });

  test('whoever is neither administrator nor auditor sees nothing of it', async () => {
    const desk = await scratchDesk(await scratch());
    const { audited } = desk;
    const told = { by: null, audit: () => Promise.resolve() };
    const dani = { name: 'Dani', email: DANI.email, password: DANI.passphrase, role: 'editor' } as const;
    await openAccount(desk.staff, dani, 0 as never, told);
    const browser = desk.browser();
    await browser.post('/sign-in', DANI);
    expect(await (await browser.get('/')).text()).not.toContain('href="/audit"');
    for (const path of ['/audit', '/audit/head']) {
      const answer = await browser.get(path);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('This is not part of your work here');
    }
    expect(audited.filter(({ verb }) => verb === 'audit-read')).toEqual([]);
    await desk.close();
  });

  test('when the log is not as it was signed, nobody comes in, whoever is in is told, and the files stay shut', async () => {
    const desk = await scratchDesk(await scratch());
    const bea = desk.browser();
    await bea.post('/sign-in', BEA);
    const log = await newestLog(desk.staff.db);
    const checkpoint = join(folderOf(desk.auditPlace, log?.origin ?? ''), 'checkpoint');
    writeFileSync(checkpoint, readFileSync(checkpoint).with(50, 65));
    const maria = desk.browser();
    const refused = await maria.post('/sign-in', MARIA);
    expect(refused.status).toBe(503);
    const text = await refused.text();
    expect(text).toContain('The audit log does not agree with itself');
    expect(text).toContain('The signed end of the log was changed');
    expect(desk.vaults.count()).toBe(0);
    expect((await maria.get('/')).status).toBe(303);
    expect(await (await bea.get('/')).text()).toContain('The signed end of the log was changed');
    expect((await bea.get('/audit')).status).toBe(503);
    // Going out needs nobody's leave.
    await bea.post('/sign-out');
    expect((await bea.get('/')).status).toBe(303);
    await desk.close();
  });
});
