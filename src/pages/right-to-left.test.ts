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

test('the style sheet knows starts and ends, not left and right', () => {
  const folder = new URL('style/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const css = readFileSync(new URL(file, folder), 'utf8');
    expect(css, file).not.toMatch(
      /(margin|padding|border|inset)-(left|right|top|bottom)|[\s;{](left|right|top|bottom):/,
    );
    expect(css, file).not.toMatch(/text-align:\s*(left|right)|float:/);
  }
});
