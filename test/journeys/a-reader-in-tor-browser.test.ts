import { readFileSync } from 'node:fs';
import type { Response as PageResponse } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Instant } from '../../src/domain/date.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { workPath } from '../../src/domain/work-path.ts';
import { en } from '../../src/platform/catalogue/en/messages.ts';
import { es } from '../../src/platform/catalogue/es/messages.ts';
import { fr } from '../../src/platform/catalogue/fr/messages.ts';
import { openZone } from '../../src/platform/database/zone.ts';
import type { PublishedTables } from '../../src/published/schema.ts';
import { summaries } from '../../src/published/works.ts';
import { journey, type Visitor, visitor } from './browser.ts';
import { READ_PAGE, type ReadPage } from './read-page.ts';

interface Visited {
  readonly path: string;
  readonly read: ReadPage;
  readonly response: PageResponse;
}

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, es, fr };
const NOTICES = parse(readFileSync(new URL('../../demo/identity.yaml', import.meta.url), 'utf8')) as Record<
  'headNotice' | 'footNotice',
  Record<string, string>
>;

/** Safest mode: no scripts, no fonts to speak of, and every other host is somebody who watches. */
journey('A reader in Tor Browser', (stage) => {
  const reached = new Map<string, Visited[]>();
  /** Everything that a page shows or links to and that is no page: asked for once, by its address. */
  const files = new Set<string>();
  let reader: Visitor;

  beforeAll(async () => {
    reader = await visitor(stage.browser, { viewport: { width: 1000, height: 1000 }, locale: 'en-US' });
    for (const locale of Object.keys(CATALOGUES)) reached.set(locale, await wander(locale));
  }, 180_000);

  test.each(Object.keys(CATALOGUES))('reaches all that is published in %s by links alone', async (locale) => {
    const published = openZone<PublishedTables>({ engine: 'sqlite', folder: stage.product.data }, 'published', {
      readOnly: true,
    });
    const works = await summaries(published, { locale: locale as Locale, limit: 1000 }, Date.now() as Instant);
    await published.close();
    expect(works.length).toBeGreaterThan(15);
    const paths = pagesIn(locale).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(works.map(({ kind, slug }) => workPath(kind, locale as Locale, slug))),
    );
    for (const [other, pages] of reached) expect(pages.length, other).toBe(paths.length);
  });

  describe.each(Object.keys(CATALOGUES))('in %s, every page', (locale) => {
    test('answers, in its language, under one heading', () => {
      for (const { path, read, response } of pagesIn(locale)) {
        expect(response.status(), path).toBe(200);
        expect(read.lang, path).toBe(locale);
        expect(read.headings, path).toHaveLength(1);
        expect(read.title, path).not.toBe('');
      }
      const titles = pagesIn(locale).flatMap(({ path, read }) => (path.includes('?') ? [] : [read.title]));
      expect(
        titles.filter((title, at) => titles.indexOf(title) !== at),
        'titles used twice',
      ).toEqual([]);
    });

    test('says at its head and foot that it is a demonstration, and is for no index', () => {
      for (const { path, read, response } of pagesIn(locale)) {
        expect(read.head, path).toContain(NOTICES.headNotice[locale]);
        expect(read.foot, path).toContain(NOTICES.footNotice[locale]);
        expect(response.headers()['x-robots-tag'], path).toContain('noindex');
      }
    });

    test('has no script, nothing inline, and structured data that can be read', () => {
      for (const { path, read } of pagesIn(locale)) {
        expect(new Set(read.scripts), path).toEqual(
          new Set(read.structured.length === 0 ? [] : ['application/ld+json']),
        );
        expect(read.inline, path).toEqual([]);
        for (const structured of read.structured) {
          expect(JSON.parse(structured), path).toMatchObject({ '@context': 'https://schema.org' });
        }
      }
    });

    test('describes each picture and keeps its place', () => {
      for (const { path, read } of pagesIn(locale)) {
        expect(
          read.pictures.filter(({ alt, sized }) => alt === null || !sized),
          path,
        ).toEqual([]);
      }
    });

    test('has no word of the interface in another language', () => {
      const others = wordsOfOthers(locale);
      for (const { path, read } of pagesIn(locale)) {
        expect(
          read.words.filter((words) => others.has(words)),
          path,
        ).toEqual([]);
      }
    });

    test('links only to places that there are', () => {
      for (const { path, read } of pagesIn(locale)) {
        const odd = read.links.filter(({ href }) => !/^(https?|mailto):/.test(href));
        expect(odd, path).toEqual([]);
        const fragments = read.links.flatMap(({ written }) => (written.startsWith('#') ? [written.slice(1)] : []));
        expect(
          fragments.filter((fragment) => !read.ids.includes(fragment)),
          path,
        ).toEqual([]);
        expect(
          read.ids.filter((id, at) => read.ids.indexOf(id) !== at),
          `${path}: ids used twice`,
        ).toEqual([]);
      }
    });
  });

  test('finds every file that a page shows or links to', async () => {
    const missing: string[] = [];
    for (const file of files) {
      const response = await fetch(file);
      await response.arrayBuffer();
      if (response.status !== 200) missing.push(`${response.status} ${file}`);
      expect(response.headers.get('x-robots-tag'), file).toContain('noindex');
      expect(response.headers.get('set-cookie'), file).toBeNull();
    }
    expect(files.size).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('was told on to nobody, and was given nothing to carry', async () => {
    const hosts = reader.requests.map((request) => new URL(request.url()).origin);
    expect(new Set(hosts)).toEqual(new Set([stage.product.site]));
    expect(await reader.context.cookies()).toEqual([]);
    expect(reader.complaints, 'what the browser refused').toEqual([]);
    const set = [...reached.values()].flat().filter(({ response }) => 'set-cookie' in response.headers());
    expect(set.map(({ path }) => path)).toEqual([]);
  });

  const pagesIn = (locale: string): readonly Visited[] => reached.get(locale) ?? [];

  /** Follows every link of a language's pages from its home page on. */
  async function wander(locale: string): Promise<Visited[]> {
    const { site } = stage.product;
    const found: Visited[] = [];
    const known = new Set([`/${locale}/`]);
    for (const path of known) {
      const response = await reader.page.goto(site + path, { waitUntil: 'load' });
      if (response === null) throw new Error(`no answer at ${path}`);
      const read = await reader.page.evaluate<ReadPage>(READ_PAGE);
      found.push({ path, read, response });
      for (const file of read.files) if (file.startsWith(`${site}/`)) files.add(file);
      for (const { href } of read.links) {
        const url = new URL(href);
        if (url.origin !== site) continue;
        const next = url.pathname + url.search;
        if (/\.(atom|rss|ics|pdf|png|json|xml|vtt|webm|mp4)$/.test(url.pathname)) files.add(site + next);
        else if (next.startsWith(`/${locale}/`)) known.add(next);
      }
    }
    return found;
  }
});

/**
 * Messages of the other languages that are none of this one; without what the desk gives as examples: a country's name
 * in one language is a city's in another.
 */
function wordsOfOthers(locale: string): Set<string> {
  const own = new Set(Object.values(CATALOGUES[locale] ?? {}));
  const others = Object.entries(CATALOGUES).flatMap(([other, messages]) =>
    other === locale
      ? []
      : Object.entries(messages).flatMap(([key, text]) => (key.startsWith('people.') ? [] : [text])),
  );
  return new Set(others.filter((text) => text.length > 2 && !text.includes('{') && !own.has(text)));
}
