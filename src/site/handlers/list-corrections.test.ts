import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { tagsOf, unclosed } from '../../../test/fixtures/pages/markup.ts';
import { type ScratchSite, scratchSite, story } from '../../../test/scratch-site.ts';
import type { Correction } from '../../domain/correction.ts';
import type { Instant, PlainDate } from '../../domain/date.ts';
import type { PublishedLine } from '../../domain/published-work.ts';
import { putWorks } from '../../published/put-works.ts';
import { line } from '../../published/story.fixture.ts';

onEachEngine((_engine, scratch) => {
  let site: ScratchSite;
  beforeAll(async () => {
    site = await scratchSite(await scratch());
  });
  afterAll(() => site.close());
  const get = async (path: string): Promise<Response> => {
    site.cache.clear();
    return Promise.resolve(site.app.request(path));
  };
  const on = (day: string, wrong: string, right: string): Correction<PublishedLine> => ({
    kind: 'correction',
    on: day as PlainDate,
    wrong: line(wrong),
    right: line(right),
  });

  test('where nothing was put right, the page says so', async () => {
    const html = await (await get('/en/corrections')).text();
    expect(html).toContain('Nothing has been put right so far');
    expect((await get('/en/corrections?page=2')).status).toBe(404);
    expect(unclosed(await (await get('/en/corrections.atom')).text(), 'xml')).toBeNull();
  });

  test('a correction is under its text, in its data, in the list and in the feeds', async () => {
    const at = Date.UTC(2026, 0, 9) as Instant;
    const corrected = story({
      slug: 'corrected',
      modifiedAt: at,
      corrections: [
        { kind: 'removal', on: '2026-01-09' as PlainDate, wrong: null, right: null },
        on('2026-01-05', 'In <May> & "June"', 'In July'),
      ],
    });
    const later = story({ slug: 'later', corrections: [on('2026-01-10', 'Two', 'Three')] });
    await putWorks(site.published, [corrected, later, story({ slug: 'plain' })], site.clock);

    const page = await (await get('/en/stories/corrected')).text();
    expect(page).toMatch(/Taken away at a person’s wish[\s\S]*In &lt;May&gt; &amp; (&quot;|")June/);
    expect(page).toContain('<time datetime="2026-01-05">5 January 2026</time>');
    expect(await (await get('/en/stories/plain')).text()).not.toContain('id="corrections"');
    const data: unknown = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
    expect(data).toMatchObject({
      '@graph': [
        {
          dateModified: '2026-01-09T00:00:00Z',
          correction: [
            { '@type': 'CorrectionComment', datePublished: '2026-01-09', text: 'Taken away at a person’s wish.' },
            { text: 'Correction. It said: In <May> & "June" It should say: In July' },
          ],
        },
        {},
        {},
      ],
    });

    const list = await (await get('/en/corrections')).text();
    const order = tagsOf(list).flatMap(
      ({ attributes }) => /stories\/(corrected|later)$/.exec(attributes.get('href') ?? '')?.[1] ?? [],
    );
    expect(order).toEqual(['later', 'corrected']);
    const feed = await (await get('/en/corrections.atom')).text();
    expect(unclosed(feed, 'xml')).toBeNull();
    expect(feed.match(/<updated>.*?<\/updated>/g)).toEqual(
      ['2026-01-10', '2026-01-10', '2026-01-09', '2026-01-05'].map((day) => `<updated>${day}T00:00:00Z</updated>`),
    );
    expect(new Set(feed.match(/<id>.*?<\/id>/g)).size).toBe(4);
    const atom = await (await get('/en/feed.atom')).text();
    expect(atom).toContain('<updated>2026-01-09T00:00:00Z</updated>');
    expect(await (await get('/en/feed.rss')).text()).toContain('<atom:updated>2026-01-09T00:00:00Z</atom:updated>');
  });

  test('twenty texts to a page, and none past its time', async () => {
    const works = Array.from({ length: 21 }, (_, n) =>
      story({ slug: `many-${n}`, corrections: [on('2026-01-01', 'a', 'b')] }),
    );
    const ended = story({
      slug: 'ended',
      corrections: [on('2026-01-14', 'a', 'b')],
      validUntil: (site.clock - 1) as Instant,
    });
    await putWorks(site.published, [...works, ended], site.clock);
    const first = await (await get('/en/corrections')).text();
    expect(first.match(/class="correction-list"/g)).toHaveLength(20);
    expect(first).toContain('rel="next"');
    expect(first).not.toContain('/stories/ended');
    expect((await get('/en/corrections?page=2')).status).toBe(200);
    expect((await get('/en/corrections?page=3')).status).toBe(404);
  });
});
