import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { unaudited } from '../src/domain/audit.ts';
import type { Instant } from '../src/domain/date.ts';
import { idFrom, type AccountId, type WorkId } from '../src/domain/id.ts';
import { certificateById } from '../src/newsroom/certificates.ts';
import { certify } from '../src/press/certify.ts';
import { publish } from '../src/press/publish.ts';
import {
  basis,
  en,
  es,
  filePicture,
  fileStory,
  her,
  now,
  picture,
  scratchPress,
  textOf,
  there,
  town,
  woman,
  words,
} from '../src/press/scratch-press.ts';
import { searchPurged } from '../src/press/search-purged.ts';
import { settleWithdrawals } from '../src/press/settle-withdrawals.ts';
import { withdrawConsent } from '../src/press/withdraw-consent.ts';
import { recordPerson } from '../src/vault/record-person.ts';
import { recordPlace } from '../src/vault/record-place.ts';
import { watchFreshness } from '../src/site/freshness.ts';
import { onEachEngine } from './databases.ts';
import { scratchSite } from './scratch-site.ts';

vi.setConfig({ testTimeout: 120_000 });

const id = (n: number) => idFrom<WorkId>(new Uint8Array(16).fill(n));
const [hers, passing, other] = [id(21), id(22), id(23)];
const by = idFrom<AccountId>(new Uint8Array(16).fill(9));
const later = (now + 60_000) as Instant;

onEachEngine((_engine, scratch) => {
  test('a site is empty of a person in under a second, and the certificate says so after asking it', async () => {
    const databases = await scratch();
    const site = await scratchSite(databases, { locales: [en, es] });
    const press = { ...(await scratchPress(databases)), mediaFolder: site.mediaFolder };
    site.clock = later;
    const stop = watchFreshness(site.published, () => site.cache.clear());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({ image: 'full' })]);
    const people = [{ person: woman.id, image: 'full', voice: 'none' } as const];
    await filePicture(press, { en: 'She', es: 'Ella' }, { people });
    const about = [her, words(' was met in '), there, words('.')];
    const plain = (slug: string, body: typeof about) => ({
      ...textOf(en, body, slug),
      title: [words('A long day')],
      standfirst: [words('Of meetings')],
    });
    await fileStory(press, [textOf(en, about, 'about-her'), textOf(es, about, 'sobre-ella')], {
      id: hers,
      subjects: [woman.id],
    });
    await fileStory(press, [plain('a-long-day', [words('They also met '), her, words('.')])], {
      id: passing,
      place: null,
      picture,
    });
    await fileStory(press, [plain('another-day', [words('Nothing of hers.')])], { id: other, place: null });
    expect(await publish(press, [hers, passing, other], now)).toHaveProperty('published');

    const ask = (path: string) => Promise.resolve(site.app.request(path));
    const paths = [
      '/en/',
      '/en/feed.atom',
      '/en/stories',
      '/en/stories/about-her',
      '/es/stories/sobre-ella',
      '/sitemap.xml',
    ];
    const read = async () => Promise.all(paths.map(async (path) => (await ask(path)).text()));
    for (const text of await read()) expect(text).toMatch(/Xiomara|about-her/);

    const start = performance.now();
    const withdrawn = await withdrawConsent(press, woman.id, { by, now: later, audit: unaudited });
    let left: string[] = paths;
    while (left.length > 0 && performance.now() - start < 3000) {
      const texts = await read();
      // A page that is gone names the address that was asked for, in its links to other languages.
      left = paths.filter((path, i) =>
        (path.includes('stories/') ? /Xiomara/ : /Xiomara|about-her|sobre-ella/).test(texts[i] ?? ''),
      );
      if (left.length > 0) await pause(10);
    }
    expect(left).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);

    await settleWithdrawals(press, press, later);
    const certificate = await certify(press, press, { withdrawn, ask, now: () => later });
    expect(certificate.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(certificate.works).toEqual({ gone: 1, rendered: 1, waiting: 0 });
    const kinds = Map.groupBy(certificate.checks, ({ what }) => what);
    expect(
      kinds
        .get('page')
        ?.map(({ path, status }) => [path, status])
        .toSorted(),
    ).toEqual([
      ['/en/stories/a-long-day', 200],
      ['/en/stories/about-her', 410],
      ['/es/stories/sobre-ella', 410],
    ]);
    // Two cards of hers, the one that named her, and the picture in its sizes.
    expect(kinds.get('file')?.length).toBeGreaterThan(3);
    expect([...kinds.keys()].toSorted()).toEqual(['feed', 'file', 'list', 'page', 'sitemap']);
    // Her title and her three names, in two languages.
    expect(certificate.searched).toEqual({ asked: 8, found: 0 });
    expect(certificate.notRecalled.feeds.map(({ path, from, until }) => [path, from, until])).toEqual([
      ['/en/feed.atom', now, later],
      ['/en/feed.rss', now, later],
      ['/es/feed.atom', now, later],
      ['/es/feed.rss', now, later],
    ]);
    const kept = JSON.stringify(await certificateById(press.newsroom, certificate.id));
    expect(kept).not.toMatch(/about-her|sobre|stories|xiomara/i);
    expect(kept).toContain(createHash('sha256').update('/en/stories/about-her').digest('hex'));

    // A site that still shows something is found out.
    const stale = async (path: string) => {
      const answer = await ask(path);
      return path === '/en/feed.rss' ? new Response('see https://x.example/en/stories/about-her') : answer;
    };
    const doubted = await certify(press, press, { withdrawn, ask: stale, now: () => later });
    expect(doubted.checks.filter(({ passed }) => !passed).map(({ path }) => path)).toEqual(['/en/feed.rss']);
    // So is an index that does: this one is still there.
    const sought = { traces: withdrawn.traces, works: [other], rendered: new Set<WorkId>(), now: later };
    expect(await searchPurged(press, { ...sought, names: ['nothing of hers'] })).toEqual({ asked: 2, found: 1 });
    const named = async (path: string) =>
      path === '/en/stories/a-long-day' ? new Response('<p>Xiomara Canario</p>') : ask(path);
    const found = await certify(press, press, { withdrawn, ask: named, now: () => later });
    expect(found.checks.filter(({ passed }) => !passed).map(({ path }) => path)).toEqual(['/en/stories/a-long-day']);
    stop();
    await press.close();
    await site.close();
  });
});
