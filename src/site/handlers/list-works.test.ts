import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newWork, scratchSite, story } from '../../../test/scratch-site.ts';
import type { PartialDate, PlainDate } from '../../domain/date.ts';
import type { PublishedWork } from '../../domain/published-work.ts';
import type { WorkId } from '../../domain/id.ts';
import { putWorks } from '../../published/put-works.ts';
import { hideWorks } from '../../published/hide-works.ts';

const scratch = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let sites = 0;

/** A site with an older and a newer mission, each with a story. */
async function withTwoMissions(front: WorkId | null) {
  const folder = join(scratch, String((sites += 1)));
  const site = await scratchSite({ engine: 'sqlite', folder }, { front });
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
