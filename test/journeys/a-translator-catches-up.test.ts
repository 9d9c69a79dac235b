import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unaudited } from '../../src/domain/audit.ts';
import type { Block } from '../../src/domain/document.ts';
import { idFrom, type AccountId, type PersonId, type WorkId } from '../../src/domain/id.ts';
import type { Locale } from '../../src/domain/locale.ts';
import type { WorkText } from '../../src/domain/work.ts';
import { beginWork } from '../../src/newsroom/begin-work.ts';
import { approveText, writeText } from '../../src/newsroom/write-text.ts';
import { catalogueFor } from '../../src/platform/catalogue/catalogue.ts';
import { putIdentity } from '../../src/published/identity.ts';
import { openAccount } from '../../src/staff/open-account.ts';
import { markProved } from '../../src/staff/sessions.ts';
import { hashOf } from '../../src/staff/tokens.ts';
import { IDENTITY } from '../../src/desk/scratch-desk.ts';
import { hasChromium, openBrowser, visitor } from './browser.ts';
import { deskInABrowser } from './desk-in-a-browser.ts';
import { problemsOn, standingOut } from './look-over.ts';

const [en, ar] = ['en', 'ar'] as [Locale, Locale];
const say = catalogueFor(en);
const AMAL = { email: 'amal@comite.example', passphrase: 'seis palomas cruzan la plaza' } as const;
const words = (text: string) => ({ type: 'text', text, marks: [] }) as const;
const she = { type: 'person', person: idFrom<PersonId>(new Uint8Array(16).fill(1)), form: 'given' } as const;
const paragraph = (...content: Extract<Block, { type: 'paragraph' }>['content']): Block => ({
  type: 'paragraph',
  content,
});

/** Amal translates into Arabic, holds no key, and has no scripts. She was away for two weeks, in which the others went on. */
describe.skipIf(!hasChromium)('A translator catches up', { timeout: 120_000 }, () => {
  let house: Awaited<ReturnType<typeof deskInABrowser>>;
  let browser: Browser;
  const diary = idFrom<WorkId>(randomBytes(16));
  const release = idFrom<WorkId>(randomBytes(16));
  const page = idFrom<WorkId>(randomBytes(16));
  const at = (work: WorkId): string => `${house.origin}/newsroom/works/${work}`;

  beforeAll(async () => {
    [house, browser] = await Promise.all([deskInABrowser(), openBrowser()]);
    const { desk } = house;
    await putIdentity(desk.published, { ...IDENTITY, locales: [en, ar] });
    const amal = { id: idFrom<AccountId>(randomBytes(16)), name: 'Amal', role: 'translator' } as const;
    const account = { ...amal, email: AMAL.email, password: AMAL.passphrase };
    await openAccount(desk.staff, account, desk.now(), { by: null, audit: unaudited });
    await before(desk, amal.id);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  /** What she had translated, and what happened while she was away. */
  async function before({ press, maria, now, pass }: typeof house.desk, amal: AccountId): Promise<void> {
    const { newsroom } = press.locked(IDENTITY);
    const text = (locale: Locale, title: string, ...blocks: Block[]): WorkText => ({
      locale,
      slug: `a-${title.length}`,
      title: [words(title)],
      standfirst: [],
      body: { v: 1, blocks },
      bylines: [],
      details: { kind: 'story', story: 'diary', film: null, transcript: null },
    });
    const keep = async (work: WorkId, written: WorkText, author: AccountId): Promise<void> => {
      pass(60_000);
      const version = await writeText(newsroom, { work, text: written, author, now: now() });
      await approveText(newsroom, { work, locale: written.locale, version });
    };
    const begin = async (work: WorkId, written: WorkText): Promise<void> => {
      pass(60_000);
      const nothing = { mission: null, campaign: null, cases: [], subjects: [], firstPerson: [] };
      const facts = { id: work, kind: 'story', ...nothing, date: null, place: null, picture: null } as const;
      await beginWork(newsroom, { work: facts, text: written }, { by: maria, now: now() });
      await approveText(newsroom, { work, locale: en, version: 1 });
    };
    const opening = paragraph(words('We reached the village before the rain.'));
    const evening = paragraph(she, words(' waited for us until the evening.'));
    await begin(diary, text(en, 'The road', opening, evening));
    await keep(
      diary,
      text(ar, 'الطريق', paragraph(words('وصلنا قبل المطر.')), paragraph(she, words(' انتظرتنا.'))),
      amal,
    );
    await begin(page, text(en, 'Nothing new', opening));
    await keep(page, text(ar, 'لا جديد', paragraph(words('وصلنا قبل المطر.'))), amal);
    const morning = paragraph(she, words(' waited for us until the morning.'));
    const after = paragraph(words('Nobody has been told where they took her brother.'));
    await keep(diary, text(en, 'The road', opening, morning, after), maria);
    await begin(release, text(en, 'Release them today', after));
    await newsroom.db.updateTable('work').set({ urgent: 1 }).where('id', '=', release).execute();
  }

  async function comeIn(options: BrowserContextOptions = {}) {
    const visit = await visitor(browser, { locale: 'en-CA', ...options });
    await visit.page.goto(`${house.origin}/sign-in`);
    await visit.page.getByLabel(say('desk.email')).fill(AMAL.email);
    await visit.page.getByLabel(say('desk.passphrase'), { exact: true }).fill(AMAL.passphrase);
    await visit.page.getByRole('button', { name: say('desk.sign-in'), exact: true }).click();
    const token = (await visit.context.cookies()).find(({ name }) => name === '__Host-alzavoz')?.value ?? '';
    await markProved(house.desk.staff, hashOf('session', token), house.desk.now());
    return visit;
  }
  const main = async (of: Page): Promise<string> => (await of.getByRole('main').textContent()) ?? '';

  test('sees what waits, the urgent first, and catches up with what changed', async () => {
    const { page: window, context, complaints } = await comeIn();
    await window.goto(`${house.origin}/newsroom`);
    await window.getByRole('link', { name: say('works.to-translate') }).click();
    const titles = await window.locator('tbody th a').allTextContents();
    expect(titles, 'what agrees is not there').toEqual(['Release them today', 'The road']);
    expect(await main(window)).toContain(say('works.waits-behind', { made: 1, now: 2 }));

    await window.getByRole('link', { name: 'The road' }).click();
    expect(await window.locator('ins').allTextContents(), 'the one word that is another').toEqual(['morning']);
    expect(await main(window)).toContain(say('works.row-new'));
    const [second, third] = [
      window.getByLabel(`${say('works.strand-body')} 2`),
      window.getByLabel(`${say('works.strand-body')} 3`),
    ];
    expect(await second.getAttribute('dir')).toBe('rtl');
    const key = /\(person:[a-z2-7]+\)/.exec(await second.inputValue())?.[0] ?? '';
    expect(await main(window), 'the same key stands beside the source').toContain(key);

    await second.fill('[given](person:nobody) انتظرتنا حتى الصباح.');
    await third.fill('لم يخبر أحد بمكان أخيها.');
    await window.getByRole('button', { name: say('works.keep-agrees', { version: 2 }) }).click();
    expect(await window.getByRole('alert').textContent(), 'a key that is nobody’s').toContain('“nobody”');
    expect(await third.inputValue(), 'and nothing is lost').toBe('لم يخبر أحد بمكان أخيها.');
    await second.fill(`[given]${key} انتظرتنا حتى الصباح.`);
    await window.getByRole('button', { name: say('works.keep-agrees', { version: 2 }) }).click();
    expect(await window.getByRole('status').textContent()).toContain(say('works.kept'));
    expect(await main(window)).toContain(say('works.translate-agrees', { version: 2, language: 'English' }));

    await window.getByRole('link', { name: say('works.versions') }).click();
    await window.getByRole('button', { name: say('works.compare-do') }).click();
    expect(await window.locator('ins').allTextContents()).toContain('لم يخبر أحد بمكان أخيها.');
    expect(complaints.filter((each) => !/status of 4\d\d/.test(each))).toEqual([]);
    await context.close();
  });

  test('begins what is urgent, and leaves it for the afternoon without losing it', async () => {
    const { page: window, context } = await comeIn();
    await window.goto(`${house.origin}/newsroom/to-translate`);
    expect(await window.locator('tbody th a').allTextContents(), 'one less').toEqual(['Release them today']);
    await window.getByRole('link', { name: 'Release them today' }).click();
    await window.getByLabel(`${say('works.strand-title')} 1`).fill('أطلقوا سراحهم اليوم');
    await window.getByRole('button', { name: say('works.keep'), exact: true }).click();
    await window.goto(`${house.origin}/newsroom/to-translate?locale=ar`);
    expect(await main(window)).toContain(say('works.waits-begun'));
    await window.goto(at(release));
    expect(await main(window)).toContain(say('works.happened-translation-begun', { language: 'Arabic', version: 1 }));
    await context.close();
  });

  test('and her pages are whole for whoever hears or magnifies them', async () => {
    const { page: window, context } = await comeIn({ javaScriptEnabled: true });
    const versions = `${at(diary)}/texts/ar/versions`;
    const paths = [
      `${house.origin}/newsroom`,
      `${house.origin}/newsroom/new`,
      `${house.origin}/newsroom/to-translate`,
      at(diary),
      `${at(diary)}/facts`,
      `${at(diary)}/translate/ar`,
      versions,
      `${versions}/compare?from=1&to=2`,
    ];
    for (const path of paths) {
      await window.goto(path);
      await window.setViewportSize({ width: 1280, height: 900 });
      expect(await problemsOn(window, { contrast: true }), path).toEqual([]);
      await window.setViewportSize({ width: 360, height: 800 });
      expect(
        (await standingOut(window)).filter((each) => !each.startsWith('A.skip')),
        path,
      ).toEqual([]);
    }
    await context.close();
  });
});
