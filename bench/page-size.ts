import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Figure } from './figure.ts';
import { MISSION, startSite } from './product.ts';
import { bytesOf } from './raw-answer.ts';

/** What the mission page weighs on the line for a first visit: HTML and style sheet compressed, and the fonts. */
export async function benchPageSize(): Promise<Figure[]> {
  const site = await startSite();
  const accept = { 'Accept-Encoding': 'br, gzip' };
  try {
    const page = await bytesOf(site.origin + MISSION, accept);
    const plain = await bytesOf(site.origin + MISSION);
    const html = plain.bytes.toString();
    const sheets = linked(html, /<link[^>]*rel="stylesheet"[^>]*>/g);
    let styles = 0;
    for (const sheet of sheets) styles += (await bytesOf(site.origin + sheet, accept)).bytes.length;
    return [
      weight('mission page, HTML and CSS compressed', page.bytes.length + styles, 30, 20),
      weight(`the same, HTML alone (of ${Math.round(plain.bytes.length / 1000)} kB)`, page.bytes.length),
      weight('the same, CSS alone', styles),
      ...(await fontsFetched(site.origin + MISSION)),
    ];
  } finally {
    await site.stop();
  }
}

/** The fonts that a browser fetches for the page: it knows which letters are on it. */
async function fontsFetched(url: string): Promise<Figure[]> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    console.error('Chromium is missing (CHROMIUM says where it is): the fonts were not weighed.');
    return [];
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font') sizes.push(response.body().then((body) => body.length));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return [weight(`mission page, fonts (${sizes.length} files)`, bytes, 90, 60)];
  } finally {
    await browser.close();
  }
}

function linked(html: string, tags: RegExp): string[] {
  return [...html.matchAll(tags)].flatMap(([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? []);
}

function weight(what: string, bytes: number, atLeast?: number, aim?: number): Figure {
  const figure = { what, measured: bytes / 1000, figure: bytes / 1000, unit: 'kB', better: 'less' } as const;
  return atLeast === undefined || aim === undefined ? figure : { ...figure, atLeast, aim };
}
