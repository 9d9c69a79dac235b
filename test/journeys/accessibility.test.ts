import { expect, test } from 'vitest';
import { everyPage } from '../fixtures/pages/every-page.ts';
import { worldOf } from '../fixtures/pages/views.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor, type Say } from '../../src/platform/catalogue/catalogue.ts';
import { journey, visitor } from './browser.ts';
import { problemsOn, standingOut } from './look-over.ts';

const PAGES = [
  '/es/',
  '/es/missions/mision-a-mexico',
  '/es/stories/no-bajar-la-guardia',
  '/es/stories/angel-colon-habla-desde-la-prision',
  '/es/reports/fuera-de-control',
  '/es/cases/claudia-medina-tamariz',
  '/es/petitions/justicia-para-claudia',
  '/es/petitions',
  '/es/stories?kind=diary',
  '/es/search?q=tortura',
  '/es/events',
  '/es/donate',
  '/es/about-you',
  '/es/corrections',
  '/es/no-hay-nada',
];
/** One of each kind that is read from top to bottom. */
const TEXTS = PAGES.filter((path) => /^\/es\/(stories|reports|cases|missions)\/\w/.test(path));
const WIDTHS = (texts: readonly Measured[]): number[] => texts.map((text) => text.getBoundingClientRect().width);
/** Of an element, which is in the browser: there is no DOM here. */
interface Measured {
  getBoundingClientRect(): { readonly width: number };
}
const WIDE = { width: 1280, height: 900 };
/** A browser with scripts, as axe is one; the pages have none. */
const LOOKING = { javaScriptEnabled: true, reducedMotion: 'reduce' } as const;

journey('Everybody can read it', (stage) => {
  test.each(['light', 'dark'] as const)(
    'in the %s',
    async (colorScheme) => {
      const { page, context } = await visitor(stage.browser, { ...LOOKING, viewport: WIDE, colorScheme });
      for (const path of PAGES) {
        await page.goto(stage.product.site + path);
        expect(await problemsOn(page, { contrast: true }), path).toEqual([]);
        expect(await standingOut(page), path).toEqual([]);
      }
      await context.close();
    },
    120_000,
  );

  test.each([
    ['in a window of 320 pixels', { viewport: { width: 320, height: 568 }, deviceScaleFactor: 2 }],
    ['at 200 %', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
    // WCAG 2.2, 1.4.10: 1280 pixels at 400 %.
    ['at 400 %', { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 }],
  ])(
    '%s, without scrolling sideways',
    async (name, window) => {
      const { page, context } = await visitor(stage.browser, { ...LOOKING, ...window });
      for (const path of PAGES) {
        await page.goto(stage.product.site + path);
        expect(await standingOut(page), path).toEqual([]);
        // Colours are the same in every window; what there is for the keyboard and for speech differs in a narrow one.
        if (name.includes('320')) expect(await problemsOn(page, { contrast: false }), path).toEqual([]);
      }
      await context.close();
    },
    120_000,
  );

  test.each([320, 360, 768])('in lines as long as a window of %i pixels allows', async (width) => {
    const { page, context } = await visitor(stage.browser, { ...LOOKING, viewport: { width, height: 740 } });
    for (const path of TEXTS) {
      await page.goto(stage.product.site + path);
      const lines = await page.locator('.prose > p, .prose > .text > p').evaluateAll(WIDTHS);
      expect(lines.length, path).toBeGreaterThan(1);
      expect(Math.min(...lines) / width, path).toBeGreaterThan(0.85);
    }
    await context.close();
  });

  test('with their own spacing of text', async () => {
    // WCAG 2.1, 1.4.12, by the reader's own style sheet.
    const { page, context } = await visitor(stage.browser, { ...LOOKING, viewport: { width: 360, height: 740 } });
    for (const path of PAGES) {
      await page.goto(stage.product.site + path);
      await page.evaluate(`(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
        document.adoptedStyleSheets = [sheet];
      })()`);
      expect(await standingOut(page), path).toEqual([]);
    }
    await context.close();
  });

  test('from right to left, every page in every state that it has', async () => {
    const { site } = stage.product;
    const pages = everyPage(inArabicLetters, worldOf(inArabicLetters, 'ar' as Locale), sayInArabicLetters).filter(
      ({ name }) => name !== 'no database',
    );
    expect(pages.length).toBeGreaterThan(25);
    const path = /href="(\/assets\/style[^"]+)"/.exec(await (await fetch(`${site}/en/`)).text())?.[1] ?? 'missing';
    const style = await (await fetch(site + path)).text();
    const { page, context } = await visitor(stage.browser, LOOKING);
    for (const { name, html } of pages) {
      expect(html, name).toContain('dir="rtl"');
      await page.setContent(html.replaceAll(/<link[^>]*>/g, '').replace('</head>', `<style>${style}</style></head>`));
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await standingOut(page), `${name} at ${width}`).toEqual([]);
        const brand = await page.locator('.brand').boundingBox();
        const give = await page.locator('.give').boundingBox();
        expect(brand?.x, `${name} at ${width}: whose it is comes first`).toBeGreaterThan(give?.x ?? Infinity);
      }
      if (LOOKED_OVER.has(name)) expect(await problemsOn(page, { contrast: false }), name).toEqual([]);
    }
    await context.close();
  }, 120_000);
});

/** Each is looked over for a second or two: those with the most in them will do. */
const LOOKED_OVER = new Set(['mission', 'petition, errors', 'case', 'search']);

const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
/** English in Arabic letters, somewhat longer: it reads from the right, and is nobody's language. */
function inArabicLetters(plain: string): string {
  const letters = plain.replaceAll(/[a-z]/gi, (letter) => ARABIC[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
  return plain.length < 30 ? `${letters} ${letters}` : letters;
}

const say = catalogueFor('en' as Locale);
const sayInArabicLetters: Say = (key, given) => inArabicLetters(say(key, given));
