import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { everyPage } from '../../test/fixtures/pages/every-page.ts';
import { worldOf } from '../../test/fixtures/pages/views.ts';
import type { Locale } from '../domain/locale.ts';
import { sayFrom, type MessageKey, type Messages } from '../platform/catalogue/catalogue.ts';
import { en } from '../platform/catalogue/en/messages.ts';

/** English with Arabic letters in place of its own, outside arguments: it reads from the right, and is nobody's language. */
const pseudo = Object.fromEntries(
  Object.entries(en).map(([key, text]) => [key, text.includes('{') ? `ابجد ${text}` : text.replace(/[a-z]/gi, 'ع')]),
) as Record<MessageKey, string> satisfies Messages;

test('a page in a language written from the right says so, and keeps no English of the interface', () => {
  const world = worldOf(undefined, 'ar' as Locale);
  const pages = everyPage(undefined, world, sayFrom(pseudo, 'ar')).filter(({ name }) => name !== 'no database');
  for (const { name, html } of pages) {
    expect(html, name).toContain('<html lang="ar" dir="rtl">');
    expect(html, name).not.toContain('Skip to the content');
    expect(html, name).not.toContain('Main menu');
  }
});

test('a name from the left inside it is set off', () => {
  const world = worldOf(undefined, 'ar' as Locale);
  const [mission] = everyPage(undefined, world, sayFrom(pseudo, 'ar'));
  expect(mission?.html).toContain('<span lang="es" dir="ltr">name</span>');
});

const folder = (path: string): [string, string][] =>
  readdirSync(new URL(path, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => [file, readFileSync(new URL(path + file, import.meta.url), 'utf8')]);

test.each([
  ['site', folder('style/')],
  ['desk', folder('../desk/')],
])('the style sheet of the %s knows starts and ends, not left and right', (_, sheets) => {
  expect(sheets.length).toBeGreaterThan(5);
  for (const [file, css] of sheets) {
    expect(css, file).not.toMatch(
      /(margin|padding|border|inset)-(left|right|top|bottom)|[\s;{](left|right|top|bottom):/,
    );
    expect(css, file).not.toMatch(/text-align:\s*(left|right)|float:\s*(left|right)/);
    // Four values are top, right, bottom and left: the second and the fourth may not differ.
    const uneven = [...css.matchAll(/(?:margin|padding|inset): ([^\s(]+) ([^\s(]+) ([^\s(]+) ([^\s(]+);/g)];
    expect(
      uneven.filter(([, , right, , left]) => right !== left).map(([all]) => all),
      file,
    ).toEqual([]);
  }
});

test('no two style sheets of the desk give one class a look each', () => {
  const first = new Map<string, string>();
  for (const [file, css] of folder('../desk/')) {
    // What is indented holds in some window alone: it adds to the rule.
    const bare = css.match(/^[a-z]*\.[\w-]+(?=(,| \{)$)/gm) ?? [];
    for (const selector of new Set(bare)) {
      expect([file, first.get(selector) ?? file], selector).toEqual([file, file]);
      first.set(selector, file);
    }
  }
});
