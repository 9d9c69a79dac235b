import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Locale } from '../domain/locale.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { startMailServer } from '../platform/mail-server.process.fixture.ts';
import { putIdentity } from '../published/identity.ts';
import { publishedMigrations } from '../published/migrations.ts';
import type { PublishedTables } from '../published/schema.ts';
import { type Postman, type PostmanSettings, startPostman } from './postman.ts';
import { attemptBy, found, type Founded } from './signing.fixture.ts';
import { startWriter } from './writer-client.ts';

const IDENTITY: SiteIdentity = {
  organisation: 'Lantern Network',
  shortName: 'Lantern',
  locales: ['es' as Locale],
  demonstration: false,
  headNotice: null,
  footNotice: null,
  contactEmail: 'hello@lantern.example',
};
const SLOW = { timeout: 90_000, interval: 100 };

onEachEngine((_engine, scratch) => {
  async function withLetters(number: number, identity = IDENTITY): Promise<Founded & { settings: PostmanSettings }> {
    const databases = await scratch();
    const published = openZone<PublishedTables>(databases, 'published');
    await migrateZone(published, publishedMigrations);
    await putIdentity(published, identity);
    await published.close();
    const site = await found(databases);
    const writer = startWriter(databases);
    const attempts = Array.from({ length: number }, (_, i) => attemptBy(site.petition, `p${i}@example.org`));
    await Promise.all(attempts.map((attempt) => writer.take(attempt)));
    await writer.close();
    const outbox = join(mkdtempSync(join(tmpdir(), 'alzavoz-')), 'outbox');
    const from = 'Lantern <hello@lantern.example>';
    return { ...site, settings: { databases, smtpUrl: null, outbox, from, origin: 'https://lantern.example' } };
  }
  const waiting = async ({ zone }: Founded): Promise<number> =>
    (await zone.db.selectFrom('outbox').select('id').execute()).length;

  test(
    'stopped in the middle and started again, every letter arrives once',
    async () => {
      const site = await withLetters(60);
      const server = await startMailServer(25);
      const settings = { ...site.settings, smtpUrl: server.url };
      let postman: Postman = startPostman(settings);
      for (const seen of [8, 25]) {
        await expect.poll(() => server.received.length, SLOW).toBeGreaterThan(seen);
        await postman.stop();
        expect(await waiting(site)).toBe(60 - server.received.length);
        postman = startPostman(settings);
      }
      await expect.poll(() => waiting(site), SLOW).toBe(0);
      await postman.stop();
      const recipients = server.received.map((letter) => letter.to[0]);
      expect(recipients).toHaveLength(60);
      expect(new Set(recipients).size).toBe(60);
      server.stop();
      await site.zone.close();
    },
    SLOW.timeout,
  );

  test(
    'a demonstration writes to files whatever server is configured, each with its link',
    async () => {
      const site = await withLetters(3, { ...IDENTITY, demonstration: true });
      const server = await startMailServer();
      const postman = startPostman({ ...site.settings, smtpUrl: server.url });
      await expect.poll(() => waiting(site), SLOW).toBe(0);
      await postman.stop();
      const files = readdirSync(site.settings.outbox);
      expect(files).toHaveLength(3);
      const link = /^https:\/\/lantern\.example\/es\/signatures\/confirm\?token=[\w-]{43}\r$/m;
      for (const file of files) expect(readFileSync(join(site.settings.outbox, file), 'utf8')).toMatch(link);
      expect(server.received).toEqual([]);
      server.stop();
      await site.zone.close();
    },
    SLOW.timeout,
  );
});
