import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { parseLocale } from '../../src/domain/locale.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { journey, visitor } from './browser.ts';

const english = parseLocale('en');
if (english === null) throw new Error('no English');
const say = catalogueFor(english);

/** Marta and Luis write in the same story, with scripts; the demonstration's researcher and editor. */
journey('Two editors in one story', (stage) => {
  let text = '';
  const write = async (page: Page, words: string): Promise<void> => {
    const body = page.getByRole('textbox', { name: say('works.part-body'), exact: true });
    await body.locator('p').last().click();
    await page.keyboard.press('End');
    await page.keyboard.type(words);
  };
  const state = (page: Page, words: string | RegExp) =>
    page.locator('[data-state]').filter({ hasText: words }).waitFor();
  const body = (page: Page) => page.getByRole('textbox', { name: say('works.part-body'), exact: true }).textContent();

  async function comeIn(who: 'editor' | 'researcher'): Promise<{ page: Page; context: BrowserContext }> {
    const { product, browser } = stage;
    const { page, context } = await visitor(browser, { locale: 'en-CA', javaScriptEnabled: true });
    await signIn(page, who);
    if (text === '') {
      await page.goto(`${product.desk}/newsroom/new`);
      await page.getByLabel(say('works.kind-diary')).check();
      await page.getByLabel(say('works.title-field'), { exact: true }).fill('Two hands');
      await page.getByRole('button', { name: say('works.begin') }).click();
      await page.waitForURL(/\/texts\//);
      text = page.url();
    }
    await page.goto(text);
    return { page, context };
  }

  async function signIn(page: Page, who: 'editor' | 'researcher'): Promise<void> {
    const { product } = stage;
    const logins = readFileSync(join(product.data, 'demo-logins.txt'), 'utf8');
    const email = `${who}@vela.example`;
    const passphrase = new RegExp(`${email}\\s+Passphrase\\s+(\\S+)`).exec(logins)?.[1] ?? '';
    await page.goto(`${product.desk}/sign-in`);
    await page.getByLabel(say('desk.email')).fill(email);
    await page.getByLabel(say('desk.passphrase'), { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: say('desk.sign-in'), exact: true }).click();
  }

  test('neither loses a word, with the connection gone and back, and from the keyboard alone', async () => {
    const marta = await comeIn('researcher');
    await write(marta.page, 'Marta was here. ');
    await state(marta.page, /^Saved/);
    const luis = await comeIn('editor');
    await luis.page.locator('[data-others]').filter({ hasText: 'is writing here too' }).waitFor();
    expect(await body(luis.page)).toContain('Marta was here.');

    // Somebody is mentioned without a mouse.
    await marta.page.keyboard.type('@');
    await marta.page.locator('#picker-list [role=option]').first().waitFor();
    expect(await marta.page.evaluate('document.activeElement.getAttribute("role")')).toBe('combobox');
    await marta.page.keyboard.press('ArrowDown');
    await marta.page.keyboard.press('Enter');
    await marta.page.keyboard.type(' spoke.');
    await state(marta.page, /^Saved/);
    await marta.page.reload();
    expect(await marta.page.locator('.mention.is-person').count()).toBe(1);
    await marta.page.getByRole('textbox', { name: say('works.part-body'), exact: true }).click();
    await marta.page.keyboard.press('Control+End');

    // A footnote is written in, left, and written in again, without a mouse.
    await marta.page.keyboard.press('Control+Alt+f');
    await marta.page.locator('.note-box').waitFor();
    await marta.page.keyboard.type('As told on ');
    await marta.page.keyboard.press('Control+b');
    await marta.page.keyboard.type('the day');
    await marta.page.keyboard.press('Escape');
    await marta.page.keyboard.press('ArrowLeft');
    await marta.page.locator('[data-note].ProseMirror-selectednode').waitFor();
    await marta.page.keyboard.press('Enter');
    await marta.page.locator('.note-box').waitFor();
    await marta.page.keyboard.type(' itself');
    await marta.page.keyboard.press('Enter');
    await marta.page.locator('.note-box').waitFor({ state: 'detached' });
    await state(marta.page, /^Saved/);
    await marta.page.reload();
    expect(await marta.page.locator('[data-note]').innerHTML()).toBe('As told on <strong>the day itself</strong>');

    // From the text to its tools and back without a mouse; and a tool that a title has not never shuts the others off.
    const at = (): Promise<unknown> =>
      marta.page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.id');
    const tool = (name: 'person' | 'heading-2') => say(`editor-script.${name}`);
    await marta.page.getByRole('textbox', { name: say('works.part-body'), exact: true }).click();
    await marta.page.keyboard.press('Alt+F10');
    expect(await at()).toBe(tool('person'));
    while ((await at()) !== tool('heading-2')) await marta.page.keyboard.press('ArrowRight');
    await marta.page.keyboard.press('Escape');
    expect(await marta.page.evaluate('document.activeElement.getAttribute("aria-labelledby")')).toBe('body-label');
    await marta.page.getByRole('textbox', { name: say('works.part-title'), exact: true }).click();
    await marta.page.keyboard.press('Alt+F10');
    expect(await at()).toBe(tool('person'));

    // Luis writes over what he saw before; both texts are there, and his goes on.
    await write(luis.page, 'Luis too. ');
    await state(luis.page, /changed it meanwhile/);
    expect(await luis.page.locator('.theirs').textContent()).toContain('spoke.');
    expect(await body(luis.page)).toContain('Luis too.');
    await luis.page.getByRole('button', { name: say('editor.all-mine') }).click();
    await state(luis.page, /^Saved/);
    await luis.page.goto(`${text}/versions`);
    expect(await luis.page.getByRole('main').textContent(), 'Marta’s is a version').toContain('2 versions');
    await luis.page.goto(text);

    // The connection goes, and comes back: what was typed stays in the page until it is saved.
    await luis.context.setOffline(true);
    await write(luis.page, 'Through the tunnel. ');
    await state(luis.page, /the connection is gone/);
    await luis.context.setOffline(false);
    await state(luis.page, /^Saved/);
    await luis.page.reload();
    expect(await body(luis.page)).toContain('Through the tunnel.');
    expect(await luis.page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);

    // What only the other touched is chosen already; both stand in the text that is saved.
    await marta.page.reload();
    await luis.page.getByRole('textbox', { name: say('works.part-title'), exact: true }).click();
    await luis.page.keyboard.press('End');
    await luis.page.keyboard.type(' and a title');
    await state(luis.page, /^Saved/);
    await write(marta.page, 'Marta at last. ');
    await marta.page.locator('.theirs').waitFor();
    await marta.page.getByRole('button', { name: say('editor.merge') }).click();
    await marta.page.locator('.theirs').waitFor({ state: 'detached' });
    await state(marta.page, /^Saved/);
    expect(await marta.page.locator('[aria-labelledby=title-label]').textContent()).toBe('Two hands and a title');
    expect(await body(marta.page)).toContain('Marta at last.');

    // A session that ends in mid-writing: the text stays, and is saved once somebody has signed in in another tab.
    await marta.context.clearCookies();
    await write(marta.page, 'Through the night. ');
    await state(marta.page, /your session has ended/);
    const tab = await marta.context.newPage();
    await signIn(tab, 'researcher');
    await state(marta.page, /^Saved/);
    await marta.page.reload();
    expect(await body(marta.page)).toContain('Through the night.');
    await Promise.all([marta.context.close(), luis.context.close()]);
  });

  const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
<h1 style="margin:0">Report</h1><p class=MsoNormal>Plain <b style='mso-bidi-font-weight:normal'>bold</b><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>one</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>two</p>
<p><a href="javascript:alert(1)">bad</a> <a href="https://example.org/">good</a><img src="file:///c:/a.png"></p></body></html>`;
  const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400">Light </span><span style="font-weight:700">heavy</span></p>
<ol><li dir="ltr"><p><span style="font-style:italic">first</span></p></li><li dir="ltr"><p><span>second</span></p></li></ol></b>`;

  test('what is pasted from Word and from Google Docs comes out clean', async () => {
    const { page, context } = await comeIn('editor');
    const paste = (html: string) =>
      page.evaluate(`(() => {
        const target = document.querySelector('.rich.is-document .ProseMirror');
        const data = new DataTransfer();
        data.setData('text/html', ${JSON.stringify(html)});
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        return target.innerHTML;
      })()`);
    await page.getByRole('textbox', { name: say('works.part-body'), exact: true }).click();
    await page.keyboard.press('Control+a');
    expect(await paste(WORD)).toMatch(
      /^<h2>Report<\/h2><p>Plain <strong>bold<\/strong><\/p><ul><li>one<\/li><li>two<\/li><\/ul><p>bad <a href="https:\/\/example\.org\/" rel="noreferrer">good<\/a>/,
    );
    expect(await page.locator('.left-out').textContent()).toMatch(/1 pictures.*1 links/);
    await page.keyboard.press('Control+a');
    expect(await paste(DOCS)).toMatch(
      /^<p>Light <strong>heavy<\/strong><\/p><ol><li><em>first<\/em><\/li><li>second<\/li><\/ol>/,
    );
    await state(page, /^Saved/);
    await context.close();
  });
});
