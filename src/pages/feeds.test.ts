import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagsOf, unclosed } from '../../test/fixtures/pages/markup.ts';
import { contextOf, NOON, worldOf } from '../../test/fixtures/pages/views.ts';
import { atomFeed } from './atom-feed.ts';
import type { FeedView } from './feed-entry.ts';
import { rssFeed } from './rss-feed.ts';
import { sitemap } from './sitemap.ts';

function feedOf(words?: (plain: string) => string): { atom: string; rss: string } {
  const world = worldOf(words);
  const view: FeedView = {
    title: words?.('feed') ?? 'feed',
    subtitle: null,
    page: '/en/missions/mission',
    self: '/en/missions/mission/feed.atom',
    next: '/en/missions/mission/feed.atom?page=2',
    entries: [{ work: world.diary, translations: [{ locale: 'es', href: '/es/stories/diario' }] }],
  };
  const context = contextOf(world, '/en/feed.atom', words);
  return { atom: atomFeed(view, context), rss: rssFeed(view, context) };
}

/** Characters that no XML document may hold, however they are written. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

test('whatever is written, a feed is well-formed XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { atom, rss } = feedOf((word) => `${word}${text}<&>"']]>`);
      for (const xml of [atom, rss]) {
        expect(unclosed(xml, 'xml')).toBe(null);
        expect(xml).not.toMatch(FORBIDDEN);
        expect(xml.replaceAll(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
      }
    }),
    { numRuns: 20 },
  );
});

test('an Atom entry has a permanent name, its times, its languages and its whole text', () => {
  const { atom } = feedOf();
  expect(atom).toContain('<id>tag:vela.example,2026:diaryaaaaaaaaaaaaaaaaaaaaa:en</id>');
  expect(atom).toContain('<published>2014-09-08T12:00:00Z</published>');
  expect(atom).toContain('<link rel="next" type="application/atom+xml"');
  expect(atom).toContain('hreflang="es" href="https://vela.example/es/stories/diario"');
  expect(tagsOf(atom).some(({ name }) => name === 'content')).toBe(true);
  // The writer is retold: the organisation and the guest are who is named.
  expect(atom).not.toContain('<name>writer</name>');
  expect(atom).toContain('<name>guest</name>');
});

test('addresses in the text of an entry are absolute', () => {
  const { atom } = feedOf();
  expect(atom).not.toMatch(/(href|src|poster)=&quot;\//);
  expect(atom).toContain('srcset=&quot;https://vela.example/media/bb.jpg 480w, https://vela.example/media/cc.jpg 960w');
});

test('RSS names writers by dc:creator and dates as mail does', () => {
  const { rss } = feedOf();
  expect(rss).toContain('<pubDate>Mon, 08 Sep 2014 12:00:00 GMT</pubDate>');
  expect(rss).toContain('<dc:creator>guest</dc:creator>');
});

test('a sitemap names every language of each page, from each of them', () => {
  const pages = [
    { locale: 'en', path: '/en/about', modifiedAt: NOON },
    { locale: 'es', path: '/es/acerca', modifiedAt: NOON },
  ];
  const xml = sitemap([{ work: worldOf().page.work, pages }], 'https://vela.example');
  expect(unclosed(xml, 'xml')).toBe(null);
  expect(xml.match(/hreflang="es"/g)).toHaveLength(2);
  expect(xml.match(/hreflang="x-default"/g)).toHaveLength(2);
  expect(unclosed(sitemap([], 'https://vela.example'), 'xml')).toBe(null);
});
