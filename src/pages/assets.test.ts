import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { everyPage } from '../../test/fixtures/pages/every-page.ts';
import { pageAssets } from './assets.ts';

const { files, style, fonts } = pageAssets();
const css = Buffer.from(files.find((file) => file.path === style)?.bytes ?? []).toString();
const sizeOf = (path: string): number => files.find((file) => file.path === path)?.bytes.length ?? Infinity;

test('the style sheet names only files that exist, and loads nothing else', () => {
  const named = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(0);
  for (const path of named) expect(files.map((file) => file.path)).toContain(path);
  expect(css).not.toContain('@import');
});

test('every style is in a layer, so that a theme wins without being louder', () => {
  let depth = 0;
  const outermost = css.split('\n').filter((line) => {
    const outside = depth === 0;
    depth += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);
    return outside && line.trim() !== '';
  });
  expect(outermost.length).toBeGreaterThan(7);
  for (const line of outermost) expect(line).toMatch(/^@(layer|font-face)\b/);
});

test('the budget holds: 60 kB of fonts before a page is read, 20 kB of HTML and CSS', () => {
  expect(fonts.map(sizeOf).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(60_000);
  const mission = everyPage().find(({ name }) => name === 'mission')?.html ?? '';
  const compressed = brotliCompressSync(mission).length + brotliCompressSync(css).length;
  expect(compressed).toBeLessThanOrEqual(20_000);
});
