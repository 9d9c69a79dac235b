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
    const fonts = new Set<string>();
    for (const sheet of sheets) {
      styles += (await bytesOf(site.origin + sheet, accept)).bytes.length;
      const text = (await bytesOf(site.origin + sheet)).bytes.toString();
      for (const [, path] of text.matchAll(/url\(["']?([^"')]+\.woff2)/g)) {
        if (path !== undefined) fonts.add(new URL(path, site.origin + sheet).pathname);
      }
    }
    let fontBytes = 0;
    for (const font of fonts) fontBytes += (await bytesOf(site.origin + font)).bytes.length;
    return [
      weight('mission page, HTML and CSS compressed', page.bytes.length + styles, 30, 20),
      weight(`the same, HTML alone (of ${Math.round(plain.bytes.length / 1000)} kB)`, page.bytes.length),
      weight('the same, CSS alone', styles),
      weight(`mission page, fonts (${fonts.size} files)`, fontBytes, 90, 60),
    ];
  } finally {
    await site.stop();
  }
}

function linked(html: string, tags: RegExp): string[] {
  return [...html.matchAll(tags)].flatMap(([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? []);
}

function weight(what: string, bytes: number, atLeast?: number, aim?: number): Figure {
  const figure = { what, measured: bytes / 1000, figure: bytes / 1000, unit: 'kB', better: 'less' } as const;
  return atLeast === undefined || aim === undefined ? figure : { ...figure, atLeast, aim };
}
