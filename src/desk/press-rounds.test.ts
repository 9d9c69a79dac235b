import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { unaudited } from '../domain/audit.ts';
import { idFrom, type AccountId, type CaseId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { linkCasePage } from '../newsroom/case-pages.ts';
import { publish } from '../press/publish.ts';
import { basis, fileStory, her, story, textOf, woman, words } from '../press/scratch-press.ts';
import { settleWithdrawals } from '../press/settle-withdrawals.ts';
import { withdrawConsent } from '../press/withdraw-consent.ts';
import { findBySlug } from '../published/works.ts';
import { holdCase } from '../vault/hold-case.ts';
import { recordPerson } from '../vault/record-person.ts';
import { startPressRounds } from './press-rounds.ts';
import { IDENTITY, MARIA, scratchDesk } from './scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000 });

const ES = 'es' as Locale;
const by = idFrom<AccountId>(new Uint8Array(16).fill(9));

onEachEngine((_engine, scratch) => {
  test('what waits for a key is rendered when one is there, and a case held in the vault takes its page along', async () => {
    const desk = await scratchDesk(await scratch());
    const { press, vaults, now, report, published } = {
      ...desk,
      report: (error: Error) => void desk.errors.push(error),
    };
    const maria = desk.browser();
    await maria.post('/sign-in', MARIA);
    const vault = vaults.any();
    if (vault === null) throw new Error('the vault is not open');
    await recordPerson(vault, woman, [basis()]);
    const text = {
      ...textOf(ES, [words('Vieron a '), her, words('.')], 'un-dia'),
      title: [words('Un día')],
      standfirst: [],
    };
    const opened = { ...press.open(IDENTITY, vault), names: 'noted' } as const;
    await fileStory(opened, [text], { place: null });
    expect(await publish(opened, [story], now())).toHaveProperty('published');
    const seen = async () => {
      const found = await findBySlug(published, { kind: 'story', locale: ES, slug: 'un-dia' }, now());
      return found.found === 'work' ? JSON.stringify(found.work.body) : found.found;
    };
    const until = async (wanted: (text: string) => boolean) => {
      for (let tries = 0; tries < 200 && !wanted(await seen()); tries++) await pause(50);
      return await seen();
    };

    const locked = press.locked(IDENTITY);
    await withdrawConsent(locked, woman.id, { by, now: now(), audit: unaudited });
    await settleWithdrawals(locked, null, now());
    expect(await seen()).toBe('gone');
    let key: ReturnType<typeof vaults.any> = null;
    const stop = startPressRounds({
      press,
      identity: () => Promise.resolve(IDENTITY),
      vault: () => key,
      key: new Uint8Array(32),
      audit: unaudited,
      now,
      report,
    });
    await pause(300);
    expect(await seen(), 'without a key').toBe('gone');
    key = vault;
    expect(await until((each) => each !== 'gone')).toMatch(/una mujer/i);

    const held = idFrom<CaseId>(new Uint8Array(16).fill(51));
    await linkCasePage(locked.newsroom, held, story);
    await holdCase(vault.vault, { case: held, by, now: now() });
    expect(await until((each) => each === 'gone')).toBe('gone');
    await stop();
    expect(desk.errors).toEqual([]);
    await desk.close();
  });
});
