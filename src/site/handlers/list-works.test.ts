import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newWork, petitionOn, scratchSite, story } from '../../../test/scratch-site.ts';
import type { PartialDate, PlainDate } from '../../domain/date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Colour, Look } from '../../domain/look.ts';
import type { PublishedWork } from '../../domain/published-work.ts';
import type { WorkId } from '../../domain/id.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { STANDING_PAGES } from '../../domain/site-settings.ts';
import { putWorks } from '../../published/put-works.ts';
import { hideWorks } from '../../published/hide-works.ts';

const scratch = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let sites = 0;

/** A site with an older and a newer mission, each with a story. */
async function withTwoMissions(front: WorkId | null, given: Partial<SiteIdentity> = {}) {
  const folder = join(scratch, String((sites += 1)));
  const site = await scratchSite({ engine: 'sqlite', folder }, { front, ...given });
  const works = [mission(OLDER, 'older', '2014-09-08'), mission(NEWER, 'newer', '2025-04-22')];
  const stories = [
    story({ slug: 'of-the-older', mission: OLDER, date: '2014-09-09' as PartialDate }),
    story({ slug: 'of-the-newer', mission: NEWER, date: '2025-04-23' as PartialDate }),
  ];
  await putWorks(site.published, [...works, ...stories], site.clock);
  return { site, home: async () => (await site.app.request('/en/')).text() };
}

const OLDER = newWork();
const NEWER = newWork();

function mission(work: WorkId, slug: string, day: string): PublishedWork {
  const on = day as PlainDate;
  const lines = { where: [], purposes: [], highlights: [], events: [] };
  const details: PublishedWork['details'] = {
    kind: 'mission',
    from: on,
    to: on,
    report: null,
    petition: null,
    ...lines,
  };
  return { ...story({ slug, date: day as PartialDate }), work, kind: 'mission', details };
}

const at = (html: string, slug: string): number => html.indexOf(`/${slug}"`);

test('the front page leads with the newest mission, and tells the newest stories', async () => {
  const { site, home } = await withTwoMissions(null);
  const html = await home();
  expect(at(html, 'newer')).toBeLessThan(at(html, 'older'));
  expect(html).toContain('of-the-newer');
  expect(html).toContain('of-the-older');
  await site.close();
});

test('it leads with the mission that the organisation chose, and its stories', async () => {
  const { site, home } = await withTwoMissions(OLDER);
  const html = await home();
  expect(at(html, 'older')).toBeGreaterThan(0);
  expect(at(html, 'older')).toBeLessThan(at(html, 'newer'));
  expect(html).toContain('of-the-older');
  expect(html).not.toContain('of-the-newer');
  await site.close();
});

test('one that is not public leads nothing', async () => {
  const { site, home } = await withTwoMissions(OLDER);
  await hideWorks(site.published, [OLDER]);
  const html = await home();
  expect(at(html, 'older')).toBe(-1);
  expect(html).toContain('of-the-newer');
  await site.close();
});

test('what was pinned stands first, the parts come in their order, and one may be left out', async () => {
  const { site, home } = await withTwoMissions(null, { parts: ['stories', 'front'], lead: { en: 'Chosen words' } });
  const html = await home();
  expect(html).toContain('Chosen words');
  expect(at(html, 'of-the-newer')).toBeLessThan(at(html, 'of-the-older'));
  expect(at(html, 'of-the-older')).toBeLessThan(at(html, 'newer'));
  expect(at(html, 'older')).toBe(-1);
  await site.close();
  const pinned = newWork();
  const other = await withTwoMissions(null, { pinned: [newWork(), pinned] });
  await putWorks(
    other.site.published,
    [{ ...story({ slug: 'of-old', date: '1999' as PartialDate }), work: pinned }],
    other.site.clock,
  );
  const again = await other.home();
  expect(at(again, 'of-old')).toBeGreaterThan(0);
  expect(at(again, 'of-old')).toBeLessThan(at(again, 'of-the-newer'));
  await other.site.close();
});

test('a menu leads to what is published, in the words that it has in this language, and a branch has its own', async () => {
  const { site, home } = await withTwoMissions(null, {
    menu: [
      { place: 'story', label: { en: 'Read <us>', es: 'Lee' } },
      { place: 'events', label: null },
      { work: NEWER, label: { en: 'To Marenia' } },
      { work: OLDER, label: { es: 'A México' } },
      { work: newWork(), label: { en: 'Gone' } },
    ],
    branches: [{ name: 'en Español', locales: ['es' as Locale], menu: [{ place: 'donate', label: null }] }],
  });
  const menu = (html: string): string[] =>
    [...(/<nav class="sections"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').matchAll(/<a href="([^"]*)"[^>]*>([^<]*)/g)].map(
      ([, href, words]) => `${href} ${words}`,
    );
  const html = await home();
  expect(menu(html)).toEqual(['/en/stories Read &lt;us&gt;', '/en/events Events', '/en/missions/newer To Marenia']);
  expect(html).not.toContain('en Español');
  const page = { slug: 'donate', locale: 'es' as Locale, kind: 'page', details: { kind: 'page' } } as const;
  await putWorks(site.published, [story(page)], site.clock);
  const spanish = await (await site.app.request('/es/')).text();
  expect(menu(spanish)).toEqual(['/es/donate Dona']);
  expect(spanish).toContain('<span class="branch">en Español</span>');
  await site.close();
});

test('about, donate and privacy are led to only where they are public, in this language', async () => {
  const menu: SiteIdentity['menu'] = [{ place: 'about', label: null }];
  const led = async (pages: readonly PublishedWork[]) => {
    const { site } = await withTwoMissions(null, { menu });
    await petitionOn(site, 'free-her');
    await putWorks(site.published, pages, site.clock);
    const found: Record<string, string[]> = {};
    for (const path of ['/en/', '/en/about-you', '/en/petitions/free-her', '/es/']) {
      const html = await (await site.app.request(path)).text();
      const to = new Set(html.matchAll(/href="\/(e[ns]\/(?:about|donate|privacy))"/g).map(([, place = '']) => place));
      found[path] = [...to].toSorted();
    }
    await site.close();
    return Object.values(found);
  };
  const all = STANDING_PAGES.map((slug) => story({ slug, kind: 'page', details: { kind: 'page' } }));
  const three = ['en/about', 'en/donate', 'en/privacy'];
  expect(await led([])).toEqual([[], [], [], []]);
  expect(await led(all)).toEqual([three, three, three, []]);
});

test('the look is a style sheet of its own, named by its bytes', async () => {
  const colour = (text: string): Colour => text as Colour;
  const look: Look = {
    paper: colour('#ffffff'),
    ink: colour('#000000'),
    darkPaper: colour('#000000'),
    darkInk: colour('#ffffff'),
    accent: colour('#004488'),
    headings: 'sans',
    text: 'serif',
    corners: 'round',
  };
  const { site, home } = await withTwoMissions(null, { look });
  const path = /href="(\/assets\/look-[0-9a-f]{16}\.css)"/.exec(await home())?.[1] ?? '';
  const sheet = await site.app.request(path);
  expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(await sheet.text()).toContain('--on-accent:#ffffff');
  expect((await site.app.request('/assets/look-0123456789abcdef.css')).status).toBe(404);
  await site.close();
});
