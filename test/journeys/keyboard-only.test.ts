import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Locale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { journey, visitor } from './browser.ts';
import { CLAUDIA, countedByStatus } from './counted.ts';
import { letterTo } from './letters.ts';

const say = catalogueFor('fr' as Locale);
/** Without smooth scrolling one can look at once where the cursor has gone. */
const WINDOW = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
const EMAIL = 'clavier@example.org';

journey('Somebody who uses the keyboard only', (stage) => {
  test('signs and confirms without a mouse', async () => {
    const { product } = stage;
    const { page, context } = await visitor(stage.browser, WINDOW);
    await page.goto(`${product.site}/fr/petitions/${CLAUDIA.fr}`);
    await page.keyboard.press('Tab');
    expect((await focused(page)).text, 'first of all').toBe(say('chrome.skip'));
    expect((await focused(page)).visible, 'and to be seen').toBe(true);
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#content$/);

    await tabTo(page, 'given_name');
    await page.keyboard.type('Zoé');
    await tabTo(page, 'email');
    await page.keyboard.type('pas une adresse');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain(say('petition.errors', { count: 2 }));

    // The links of the summary lead to the fields.
    await tabUntil(page, ({ text }) => text === say('petition.not-an-email'));
    await page.keyboard.press('Enter');
    expect((await focused(page)).id).toBe('email');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(EMAIL);
    await page.keyboard.press('Tab');
    expect((await focused(page)).id).toBe('country');
    await page.keyboard.type('Belg');
    await tabUntil(page, ({ name }) => name === 'updates');
    await page.keyboard.press('Space');
    expect(await page.locator('[name=updates]').isChecked()).toBe(true);
    await tabUntil(page, ({ text }) => text === say('petition.sign'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/thank-you$/);

    await page.goto((await letterTo(product, EMAIL)).link);
    await tabUntil(page, ({ text }) => text === say('petition.confirm'));
    await page.keyboard.press('Space');
    await page.waitForURL(/confirmed$/);
    expect(countedByStatus(product)).toEqual({ pending: 0, validated: 1 });
    await context.close();
  });

  test('opens and closes the menu of a narrow window', async () => {
    const { page, context } = await visitor(stage.browser, { ...WINDOW, viewport: { width: 360, height: 740 } });
    await page.goto(`${stage.product.site}/fr/`);
    await tabUntil(page, ({ text }) => text === say('chrome.menu-open'));
    const missions = page
      .getByRole('navigation', { name: say('chrome.menu') })
      .getByRole('link')
      .first();
    expect(await missions.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await missions.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await missions.isVisible()).toBe(false);
    expect((await focused(page)).text, 'back where they were').toBe(say('chrome.menu-open'));
    await page.keyboard.press('Enter');
    await tabUntil(page, ({ text }) => text === say('chrome.missions'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/fr\/missions$/);
    await context.close();
  });

  test.each(['/fr/missions/mission-au-mexique', '/fr/', '/fr/search?q=torture'])(
    'goes through all of %s, always sees where they are, and comes out at its end',
    async (path) => {
      const { page, context } = await visitor(stage.browser, WINDOW);
      const opened = await page.goto(stage.product.site + path);
      expect(opened?.status()).toBe(200);
      const stops: Focused[] = [];
      for (let press = 0; press < 250; press++) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        if (stop.tag === 'BODY') break;
        stops.push(stop);
      }
      expect(stops.length).toBeLessThan(250);
      expect(stops.at(-1)?.text, 'the last link of the page').toBe(say('chrome.calendar'));
      expect(stops.filter(({ visible, ring }) => !visible || !ring)).toEqual([]);
      const expected = await page
        .locator('a[href]:visible, button:visible, input:visible, select:visible, summary:visible')
        .count();
      expect(stops.length, 'nothing that can be used is passed over').toBeGreaterThanOrEqual(expected);
      await context.close();
    },
  );
});

interface Focused {
  readonly tag: string;
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** It lies in the window, and nothing covers it. */
  readonly visible: boolean;
  /** Something marks it. */
  readonly ring: boolean;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate<Focused>(`(() => {
    const element = document.activeElement ?? document.body;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const above = document.elementFromPoint(box.left + Math.min(box.width / 2, 8), box.top + box.height / 2);
    return {
      tag: element.tagName,
      id: element.id,
      name: element.getAttribute('name') ?? '',
      text: element.textContent.trim(),
      visible: box.width > 0 && box.height > 0 && above !== null && (element.contains(above) || above.contains(element)),
      ring: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
    };
  })()`);
}

async function tabTo(page: Page, id: string): Promise<void> {
  await tabUntil(page, (stop) => stop.id === id);
}

async function tabUntil(page: Page, isThere: (stop: Focused) => boolean): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 150; press++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (isThere(stop)) return;
    passed.push(stop.text || stop.name || stop.tag);
  }
  throw new Error(`never came there, but passed ${passed.slice(0, 60).join(' | ')}`);
}
