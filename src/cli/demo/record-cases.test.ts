import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { asksAllow } from '../../domain/case-campaign.ts';
import type { PlainDate } from '../../domain/date.ts';
import { caseOfPage } from '../../newsroom/case-pages.ts';
import { scratchPress } from '../../press/scratch-press.ts';
import { everyCase, openCase } from '../../vault/cases.ts';
import { account } from '../../vault/scratch-vault.ts';
import { readDemonstration } from './read-content.ts';
import { recordCases } from './record-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each case of the mission is in the vault with its events, and its page is linked to it', async () => {
  const press = await scratchPress({ engine: 'sqlite', folder });
  const [mexico] = readDemonstration({ path: resolve('demo'), day: '2026-06-01' as PlainDate }).missions;
  if (mexico === undefined) throw new Error('there is no mission');
  const { cases, keys } = mexico;
  await recordCases(press, cases, account);
  expect(await everyCase(press.vault)).toHaveLength(5);
  for (const key of Object.keys(cases)) {
    const work = keys.works.get(key);
    const id = work === undefined ? null : await caseOfPage(press.newsroom, work);
    const opened = id === null ? null : await openCase(press.vault, id);
    expect(opened?.events.length, key).toBe(cases[key]?.events.length);
    if (opened !== null && key === 'claudia') {
      expect(asksAllow(opened.record, 'petition')).toBe('allowed');
      expect(asksAllow(opened.record, 'fundraising')).toEqual({ refused: 'no-ask' });
    }
  }
  await press.close();
});
