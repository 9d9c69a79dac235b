import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { expectNobodyElseKnows, journey, visitor } from './browser.ts';

const say = catalogueFor('es' as Locale);
const DIARY = 'No bajar la guardia';

journey('Nadia finds the diary', (stage) => {
  test('by a name without its accents, then by kind and date', async () => {
    const { product } = stage;
    const nadia = await visitor(stage.browser);
    const { page } = nadia;
    await page.goto(`${product.site}/es/`);
    await page.getByLabel(say('chrome.search-label')).fill('angel colon');
    await page.getByLabel(say('chrome.search-label')).press('Enter');
    expect(new URL(page.url()).pathname).toBe('/es/search');
    const all = await titles(page);
    expect(all).toContain(DIARY);
    expect(all.length).toBeGreaterThan(2);
    const marked = await page.getByRole('main').locator('mark').allTextContents();
    expect(new Set(marked.map(folded))).toEqual(new Set(['angel', 'colon']));

    await page.getByLabel(say('search.kind')).selectOption(say('kinds.diaries'));
    await page
      .getByRole('main')
      .getByRole('button', { name: say('search.go') })
      .click();
    expect(await titles(page)).toEqual([DIARY]);
    expect(
      await page.getByRole('searchbox', { name: say('search.words'), exact: true }).inputValue(),
      'her words stay',
    ).toBe('angel colon');

    await page.getByLabel(say('search.to')).fill('2014-08');
    await page
      .getByRole('main')
      .getByRole('button', { name: say('search.go') })
      .click();
    expect(await titles(page)).toEqual([]);
    expect(await page.getByRole('main').textContent()).toContain(say('search.none-filtered'));
    await page
      .getByRole('main')
      .getByRole('link', { name: say('search.kind-any') })
      .click();
    expect(await titles(page)).toEqual(all);

    await page.getByRole('link', { name: DIARY }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(DIARY);
    await expectNobodyElseKnows(nadia, product);
    await nadia.context.close();
  });

  test('although she mistypes', async () => {
    const nadia = await visitor(stage.browser);
    const { page } = nadia;
    await page.goto(`${stage.product.site}/es/search?q=tortrua`);
    expect(await page.getByRole('main').textContent()).toContain(say('search.did-you-mean'));
    await page.getByRole('main').getByRole('link', { name: 'tortura' }).click();
    expect((await titles(page)).length).toBeGreaterThan(5);
    await page.goto(`${stage.product.site}/es/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`);
    expect(await page.getByRole('main').locator('img').count(), 'what is typed is text').toBe(0);
    await nadia.context.close();
  });

  test('and follows the mission in a feed reader', async () => {
    const { product } = stage;
    const nadia = await visitor(stage.browser, { javaScriptEnabled: true });
    const { page } = nadia;
    await page.goto(`${product.site}/es/missions/mision-a-mexico`);
    const addresses = [
      await page
        .getByRole('main')
        .getByRole('link', { name: say('mission.diaries-follow') })
        .getAttribute('href'),
      await page.locator('head link[type="application/atom+xml"]').last().getAttribute('href'),
      '/es/feed.rss',
    ];
    for (const address of addresses) {
      const response = await fetch(new URL(address ?? 'missing', product.site));
      expect(response.status, String(address)).toBe(200);
      const text = await response.text();
      const read = await page.evaluate<Record<string, unknown>>(READ_FEED(text));
      expect(read['error'], String(address)).toBeNull();
      expect(read['titles']).toContain(DIARY);
      expect(read['ids'], 'no two entries with one id').toHaveLength(new Set(read['ids'] as string[]).size);
    }
    await nadia.context.close();
  });

  test('puts the events into her calendar', async () => {
    const response = await fetch(`${stage.product.site}/es/events.ics`);
    expect(response.headers.get('content-type')).toContain('text/calendar');
    const text = await response.text();
    expect(
      text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75),
      'RFC 5545, 3.1',
    ).toEqual([]);
    expect(text.replaceAll('\r\n', ''), 'every line ends as the RFC says').not.toContain('\n');
    const events = text.replaceAll('\r\n ', '').match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g) ?? [];
    expect(events.length).toBeGreaterThan(3);
    for (const event of events) {
      expect(event).toMatch(/^UID:\S+/m);
      expect(event).toMatch(/^DTSTART;VALUE=DATE:20\d{6}/m);
      expect(event).toMatch(/^SUMMARY;LANGUAGE=es:\S/m);
    }
  });

  test('and takes the report with her', async () => {
    const { product } = stage;
    const nadia = await visitor(stage.browser);
    const { page } = nadia;
    await page.goto(`${product.site}/es/reports`);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Fuera de control/ })
      .first()
      .click();
    const findings = await page.locator('section:has(> #findings) li, #findings ~ ol > li').allTextContents();
    expect(findings.length).toBeGreaterThan(2);
    const href = await page.getByRole('link', { name: /PDF/ }).getAttribute('href');
    const pdf = Buffer.from(await (await fetch(new URL(href ?? 'missing', product.site))).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = textOf(pdf);
    if (text !== null) {
      for (const finding of findings) expect(text).toContain(squeezed(finding));
      expect(text).toContain(squeezed('VELA 41/2014'));
    }
    await nadia.context.close();
  });
});

async function titles(page: Page): Promise<string[]> {
  return page.getByRole('main').locator('ol.hits h3').allTextContents();
}

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
/** Without the breaks and hyphens of lines. */
const squeezed = (text: string): string => text.replaceAll(/[\s\u00ad‐-]+/g, '');

/** What a feed reader makes of a feed. */
const READ_FEED = (text: string): string => `(() => {
  const feed = new DOMParser().parseFromString(${JSON.stringify(text)}, 'application/xml');
  const all = (names) => [...feed.querySelectorAll(names)].map((each) => each.textContent);
  return {
    error: feed.querySelector('parsererror')?.textContent ?? null,
    titles: all('entry > title, item > title'),
    ids: all('entry > id, item > guid'),
  };
})()`;

/** The words of a PDF; `null` on a machine without pdftotext. */
function textOf(pdf: Buffer): string | null {
  const file = join(mkdtempSync(join(tmpdir(), 'alzavoz-report-')), 'report.pdf');
  writeFileSync(file, pdf);
  const { status, stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  if (status === null && process.env['CI'] === 'true') throw new Error('pdftotext is missing, and CI=true');
  return status === null ? null : squeezed(stdout);
}
