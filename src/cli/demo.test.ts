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
import type { NewsroomTables } from '../newsroom/schema.ts';
import { scheduledUntil } from '../newsroom/scheduled.ts';
import { findBySlug, summaries } from '../published/works.ts';
import { everyAccount } from '../staff/accounts.ts';
import { casesOf } from '../staff/case-members.ts';
import { noticesOf } from '../staff/notices.ts';
import type { StaffTables } from '../staff/schema.ts';
import { caseIds } from '../vault/case-ids.ts';
import type { KeyringTables } from '../vault/keyring-schema.ts';
import { openVault } from '../vault/open-vault.ts';
import type { VaultTables } from '../vault/schema.ts';
import { makeDemonstration } from './demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
const now = Date.UTC(2026, 0, 2) as Instant;
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Of the training mission: names that are protected for good, of who is not named, and of places that are not. */
const NEVER_TOLD =
  'Skolivand Gorlopa Merisai Quelombar Ketombar Sarivand Yorremai Nomerai Belmarrel Vaskerune Corrimaste Taverrumal'.split(
    ' ',
  );

test('the demonstration is complete in three languages, with its petitions open', { timeout: 120_000 }, async () => {
  const config = readConfig({ ALZAVOZ_DATA: folder });
  if ('refused' in config) throw new Error(config.refused);
  const started = performance.now();
  await makeDemonstration(config, now);
  console.info(`demonstration made in ${Math.round(performance.now() - started)} ms`);

  const published = openZone<PublishedTables>(config.siteDatabases, 'published', { readOnly: true });
  for (const locale of ['en', 'es', 'fr'] as Locale[]) {
    const all = await summaries(published, { locale, limit: 100 }, now);
    // The mission of 2014, and the training mission but for its release under embargo.
    expect(all.filter((work) => work.publishedAt < Date.UTC(2015, 0, 1))).toHaveLength(22);
    expect(all).toHaveLength(40);
  }
  const address = { kind: 'petition', locale: 'en' as Locale, slug: 'justice-for-claudia' } as const;
  const found = await findBySlug(published, address, now);
  if (found.found !== 'work' || found.work.details.kind !== 'petition') throw new Error('the petition is not there');
  expect(plainText(found.work.title)).toBe('Justice for Claudia');
  expect(found.work.card).toMatchObject({ type: 'image/png', width: 1200, height: 630 });
  const release = { kind: 'story', locale: 'en' as Locale, slug: 'the-register-is-still-missing' } as const;
  expect(await findBySlug(published, release, now)).toEqual({ found: 'nothing' });
  const later = (now + 15 * 24 * 60 * 60 * 1000) as Instant;
  expect(await findBySlug(published, release, later)).toEqual({ found: 'nothing' });
  const newsroom = openZone<NewsroomTables>(config.deskDatabases, 'newsroom');
  expect((await scheduledUntil(newsroom, later)).map(({ works }) => works.length)).toEqual([1]);
  await newsroom.close();
  await published.close();

  const actions = openZone<ActionsTables>(config.siteDatabases, 'actions', { readOnly: true });
  const standings = await standingsOf(actions, [found.work.details.petition], Date.now() as Instant);
  expect(standings.get(found.work.details.petition)).toMatchObject({ state: 'open', signatures: 0 });
  await actions.close();

  expect(statSync(join(folder, 'demo-logins.txt')).mode & 0o777).toBe(0o600);
  const logins = readFileSync(join(folder, 'demo-logins.txt'), 'utf8');
  const passphrases = [...logins.matchAll(/Passphrase\s+(\S+)/g)].map(([, words]) => words ?? '');
  expect(new Set(passphrases).size).toBe(3);

  // Three who can each open the case files, and who are told nothing before they look around.
  const databases = config.deskDatabases;
  const staff = openZone<StaffTables>(databases, 'staff', { readOnly: true });
  const zones = {
    vault: openZone<VaultTables>(databases, 'vault', { readOnly: true }),
    keyring: openZone<KeyringTables>(databases, 'keyring', { readOnly: true }),
  };
  const team = await everyAccount(staff);
  expect(team.map(({ role }) => role)).toEqual(['admin', 'editor', 'researcher']);
  const cases = await caseIds(zones);
  expect(cases.length).toBeGreaterThan(10);
  for (const [at, { id }] of team.entries()) {
    expect((await casesOf(staff, id)).toSorted()).toEqual(cases.toSorted());
    expect(await noticesOf(staff, id)).toEqual([]);
    const opened = await openVault(
      zones,
      { passphrase: passphrases[at] ?? '' },
      { account: id, audit: async () => {} },
    );
    expect('refused' in opened).toBe(false);
  }
  for (const zone of [staff, zones.vault, zones.keyring]) await zone.close();
  expect(readdirSync(join(folder, 'media')).every((file) => /^[a-z2-7]{26}\.[a-z0-9]+$/.test(file))).toBe(true);
  const open = readFileSync(join(folder, 'published.db'));
  expect(NEVER_TOLD.filter((word) => open.includes(word))).toEqual([]);
  // Nothing of the vault is in the clear.
  const vault = readFileSync(join(folder, 'vault.db'));
  expect(vault.includes('Claudia')).toBe(false);
});
