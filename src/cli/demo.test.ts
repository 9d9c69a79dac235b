import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { standingsOf } from '../actions/petitions.ts';
import type { ActionsTables } from '../actions/schema.ts';
import type { Instant } from '../domain/date.ts';
import type { Locale } from '../domain/locale.ts';
import { plainText } from '../domain/published-work.ts';
import { readConfig } from '../platform/config.ts';
import { openZone } from '../platform/database/zone.ts';
import type { PublishedTables } from '../published/schema.ts';
import { findBySlug, summaries } from '../published/works.ts';
import { makeDemonstration } from './demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
const now = Date.UTC(2026, 0, 2) as Instant;
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

test('the demonstration is complete in three languages, with its petition open', { timeout: 120_000 }, async () => {
  const config = readConfig({ ALZAVOZ_DATA: folder });
  if ('refused' in config) throw new Error(config.refused);
  const started = performance.now();
  await makeDemonstration(config, now);
  console.info(`demonstration made in ${Math.round(performance.now() - started)} ms`);

  const published = openZone<PublishedTables>(config.siteDatabases, 'published', { readOnly: true });
  for (const locale of ['en', 'es', 'fr'] as Locale[]) {
    const all = await summaries(published, { locale, limit: 100 }, now);
    expect(all).toHaveLength(22);
    expect(all.every((work) => work.publishedAt < Date.UTC(2015, 0, 1))).toBe(true);
  }
  const address = { kind: 'petition', locale: 'en' as Locale, slug: 'justice-for-claudia' } as const;
  const found = await findBySlug(published, address, now);
  if (found.found !== 'work' || found.work.details.kind !== 'petition') throw new Error('the petition is not there');
  expect(plainText(found.work.title)).toBe('Justice for Claudia');
  expect(found.work.card).toMatchObject({ type: 'image/png', width: 1200, height: 630 });
  await published.close();

  const actions = openZone<ActionsTables>(config.siteDatabases, 'actions', { readOnly: true });
  const standings = await standingsOf(actions, [found.work.details.petition], Date.now() as Instant);
  expect(standings.get(found.work.details.petition)).toMatchObject({ state: 'open', signatures: 0 });
  await actions.close();

  expect(statSync(join(folder, 'demo-logins.txt')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, 'demo-logins.txt'), 'utf8')).toContain('admin@vela.example');
  expect(readdirSync(join(folder, 'media')).every((file) => /^[a-z2-7]{26}\.[a-z0-9]+$/.test(file))).toBe(true);
  // The place that is not named is in no public byte, and neither is the vault's in the clear.
  const vault = readFileSync(join(folder, 'vault.db'));
  expect(vault.includes('Claudia')).toBe(false);
});
