import { mkdtempSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { CARDED_PAGES } from '../domain/site-identity.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { identityOf, putIdentity } from '../published/identity.ts';
import { publishedMigrations } from '../published/migrations.ts';
import type { PublishedTables } from '../published/schema.ts';
import { identity } from '../published/story.fixture.ts';
import { messagesIn } from '../platform/catalogue/catalogue.ts';
import { drawSiteCards, wordsFor } from './draw-site-cards.ts';
import { textsIn } from './gate-outputs.ts';

const never = new AbortController().signal;

vi.setConfig({ testTimeout: 60_000 });

onEachEngine((_engine, scratch) => {
  test('the front page and every list have a picture for networks, drawn once', async () => {
    const databases = await scratch();
    const press = {
      published: openZone<PublishedTables>(databases, 'published'),
      mediaFolder: mkdtempSync(join(tmpdir(), 'alzavoz-')),
    };
    await migrateZone(press.published, publishedMigrations);
    await drawSiteCards(press, never);
    expect(await identityOf(press.published)).toBeNull();
    await putIdentity(press.published, identity);
    // Who stops in the middle leaves it to the next start.
    const stopping = new AbortController();
    const stopped = drawSiteCards(press, stopping.signal);
    setTimeout(() => stopping.abort(), 100);
    await stopped;
    expect((await identityOf(press.published))?.cards).toBeUndefined();
    await drawSiteCards(press, never);
    const cards = (await identityOf(press.published))?.cards;
    expect(cards?.files.map(({ page, locale }) => `${locale} ${page}`).toSorted()).toEqual(
      identity.locales.flatMap((locale) => CARDED_PAGES.map((page) => `${locale} ${page}`)).toSorted(),
    );
    const names = cards?.files.map(({ file }) => file.file) ?? [];
    expect(readdirSync(press.mediaFolder).toSorted()).toEqual([...new Set(names)].toSorted());
    await drawSiteCards(press, never);
    expect((await identityOf(press.published))?.cards).toEqual(cards);
    // What is published while it draws is not taken back by what was read before.
    await putIdentity(press.published, { ...identity, shortName: 'Before' });
    const drawing = drawSiteCards(press, never);
    await pause(50);
    await putIdentity(press.published, { ...identity, shortName: 'After' });
    await drawing;
    expect(await identityOf(press.published)).toEqual({ ...identity, shortName: 'After' });
    await press.published.close();
  });
});

test('they say what the catalogue and the organisation say, and nothing else', () => {
  const own = { ...identity, headNotice: { en: 'A notice', es: 'Un aviso', fr: 'Un avis' } };
  for (const locale of own.locales)
    for (const page of CARDED_PAGES) {
      const ours = new Set([
        own.organisation,
        own.shortName,
        ...Object.values(own.headNotice),
        locale,
        ...messagesIn(locale),
      ]);
      expect(textsIn(wordsFor(page, locale, own)).filter((text) => !ours.has(text))).toEqual([]);
    }
});
