import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { unaudited } from '../../domain/audit.ts';
import type { Block } from '../../domain/document.ts';
import { idFrom, type PersonId, type WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import type { WorkText } from '../../domain/work.ts';
import { beginWork } from '../../newsroom/begin-work.ts';
import { newestTexts } from '../../newsroom/newest-texts.ts';
import { textsOf } from '../../newsroom/texts.ts';
import { saveWorkingText, workingText } from '../../newsroom/working-texts.ts';
import { approveText, writeText } from '../../newsroom/write-text.ts';
import { putIdentity } from '../../published/identity.ts';
import { openAccount } from '../../staff/open-account.ts';
import { IDENTITY, scratchDesk } from '../scratch-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const AMAL = { email: 'amal@comite.example', passphrase: 'seis palomas cruzan la plaza' } as const;
const es = 'es' as Locale;
const ar = 'ar' as Locale;
const id = idFrom<WorkId>(randomBytes(16));
const person = idFrom<PersonId>(new Uint8Array(16).fill(1));
const words = (text: string) => ({ type: 'text', text, marks: [] }) as const;
const she = { type: 'person', person, form: 'full' } as const;
const paragraph = (...content: Extract<Block, { type: 'paragraph' }>['content']): Block => ({
  type: 'paragraph',
  content,
});
const source = (...blocks: Block[]): WorkText => ({
  locale: es,
  slug: 'la-carta',
  title: [words('La carta')],
  standfirst: [],
  body: { v: 1, blocks },
  bylines: [],
  details: { kind: 'story', story: 'diary', film: null, transcript: null },
});
const one = paragraph(she, words(' escribió desde la cárcel una carta larga.'));

onEachEngine((_engine, scratch) => {
  let desk: Awaited<ReturnType<typeof scratchDesk>>;
  let amal: ReturnType<typeof desk.browser>;
  beforeAll(async () => {
    desk = await scratchDesk(await scratch());
    await putIdentity(desk.published, { ...IDENTITY, locales: [es, ar] });
    const account = { name: 'Amal', email: AMAL.email, password: AMAL.passphrase, role: 'translator' } as const;
    await openAccount(desk.staff, account, desk.now(), { by: null, audit: unaudited });
    amal = desk.browser();
    await amal.post('/sign-in', AMAL);
    const nothing = { mission: null, campaign: null, cases: [], subjects: [], firstPerson: [] };
    const work = { id, kind: 'story', ...nothing, date: null, place: null, picture: null } as const;
    await beginWork(newsroom(), { work, text: source(one) }, { by: desk.bea, now: desk.now() });
  });
  afterAll(() => desk.close());

  const newsroom = () => desk.press.locked(IDENTITY).newsroom;
  const at = `/newsroom/works/${id}/translate/ar`;
  const read = async (path: string): Promise<string> => (await amal.get(path)).text();
  const hidden = (page: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const areas = (page: string): Record<string, string> =>
    Object.fromEntries(
      [...page.matchAll(/<textarea id="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)].map(([, name = '', text = '']) => [
        name,
        text.replaceAll('&quot;', '"'),
      ]),
    );
  const arabic = async () => (await newestTexts(newsroom(), id)).find(({ text }) => text.locale === ar);
  async function approveSource(...blocks: Block[]): Promise<void> {
    desk.pass(1000);
    const version =
      blocks.length === 0
        ? 1
        : await writeText(newsroom(), { work: id, text: source(...blocks), author: null, now: desk.now() });
    await approveText(newsroom(), { work: id, locale: es, version });
  }

  test('a draft waits for nobody; what is approved waits for each language it lacks', async () => {
    expect(await read('/newsroom/to-translate?locale=ar')).toContain('Nothing waits to be translated into Arabic');
    await approveSource();
    const page = await read('/newsroom/to-translate');
    expect(page).toContain('1 waits');
    expect(page).toContain('La carta');
    expect(page).toContain('nothing written yet');
    expect(page).toContain(at);
  });

  test('the source stands beside fields in the direction of the other language, mentions by their keys', async () => {
    const page = await read(at);
    expect(page).toContain('<textarea id="body.0" name="body.0" lang="ar" dir="rtl"');
    expect(page).toMatch(/<bdi class="mention">… <code dir="ltr">\[full\]\(person:aeaq\)<\/code><\/bdi>/);
    expect(areas(page)).toEqual({ 'title.0': '', 'body.0': '' });
    expect((await amal.get(`/newsroom/works/${id}/translate/es`)).status).toBe(404);
    expect((await amal.get(`/newsroom/works/${id}/translate/fr`)).status).toBe(404);
  });

  test('what cannot be read is told beside its line, and what was typed is kept', async () => {
    const fields = {
      seen: '0',
      version: '1',
      slug: 'La Carta',
      'title.0': 'الرسالة',
      'body.0': '[full](person:zzzz) كتبت',
    };
    const answer = await amal.post(at, fields);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('There is no person with the key “zzzz”');
    expect(page).toContain('id="slug-error"');
    expect(areas(page)).toEqual({ 'title.0': 'الرسالة', 'body.0': '[full](person:zzzz) كتبت' });
    expect(await arabic()).toBeUndefined();
  });

  test('a translation is kept as a version, and waits to be approved', async () => {
    const fields = {
      seen: '0',
      version: '1',
      slug: 'la-carta',
      'title.0': 'الرسالة',
      'body.0': '[full](person:aeaq) كتبت رسالة.',
    };
    expect((await amal.post(at, { ...fields, agrees: 'yes' })).headers.get('location')).toBe(`${at}?kept=1`);
    expect((await arabic())?.text.body.blocks).toEqual([paragraph(she, words(' كتبت رسالة.'))]);
    expect(await read('/newsroom/to-translate?locale=ar')).toContain('begun, not approved');
    await approveText(newsroom(), { work: id, locale: ar, version: 1 });
    expect(await read('/newsroom/to-translate?locale=ar')).toContain('Nothing waits');
  });

  test('what changes in the source since is told where it changed, and the translation is behind', async () => {
    const changed = paragraph(she, words(' escribió desde la cárcel una carta breve.'));
    await approveSource(changed, paragraph(words('Nadie respondió nunca a ninguna de ellas.')));
    expect(await read('/newsroom/to-translate')).toContain('made from version 1, version 2 is approved');
    expect(await read(`/newsroom/works/${id}`)).toContain('out of date: made from version 1, version 2 is approved');
    const page = await read(at);
    expect(page).toContain('2 places changed');
    expect(page).toContain('<ins>breve</ins>');
    expect(page).toContain('<del>larga</del>');
    expect(page).toContain('new in the source');
    expect(areas(page)).toEqual({ 'title.0': 'الرسالة', 'body.0': '[full](person:aeaq) كتبت رسالة.', 'body.1': '' });
  });

  test('two who translate at once are told, and neither loses a word', async () => {
    const page = await read(at);
    const fields = { seen: hidden(page, 'seen'), version: '2', slug: 'la-carta', ...areas(page) };
    expect((await amal.post(at, { ...fields, 'title.0': 'رسالة', agrees: 'no' })).status).toBe(303);
    const second = await amal.post(at, { ...fields, 'title.0': 'الرسائل', agrees: 'no' });
    const told = await second.text();
    expect(second.status).toBe(409);
    expect(told).toContain('A colleague kept another version');
    expect(areas(told)['title.0']).toBe('الرسائل');
    const again = await amal.post(at, { ...fields, seen: hidden(told, 'seen'), 'title.0': 'الرسائل', agrees: 'no' });
    expect(again.headers.get('location')).toBe(`${at}?kept=3`);
    expect(await read(`/newsroom/works/${id}`)).toContain('out of date');
  });

  test('what somebody types in the editor stands beside the source, and is kept before it gives way', async () => {
    const newest = await arabic();
    if (newest === undefined) throw new Error('kept before');
    const text = { ...newest.text, title: [words('في المحرر')] };
    const typed = { work: id, text, revision: 0, basedOn: newest.version, keepsTheirs: false };
    await saveWorkingText(newsroom(), typed, { by: desk.bea, now: desk.now() });
    const page = await read(at);
    expect(areas(page)['title.0']).toBe('في المحرر');
    const fields = { seen: hidden(page, 'seen'), version: '2', slug: 'la-carta', ...areas(page), agrees: 'no' };
    expect((await amal.post(at, { ...fields, revision: '0' })).status).toBe(409);
    expect((await amal.post(at, { ...fields, revision: '1', 'title.0': 'الرسائل' })).status).toBe(303);
    const kept = await textsOf(newsroom(), id);
    const titles = kept.filter((each) => each.text.locale === ar).map((each) => each.text.title);
    expect(titles.slice(-2)).toEqual([[words('في المحرر')], [words('الرسائل')]]);
    expect(await workingText(newsroom(), id, ar)).toBeNull();
  });

  test('a translation can be said to agree as it is', async () => {
    expect((await amal.post(`${at}/mark`, { version: '2' })).status).toBe(303);
    const page = await read(`/newsroom/works/${id}`);
    expect(page).toContain('agrees with version 2');
    expect(page).toContain('Arabic marked as agreeing with version 2');
  });

  test('in the editor of a translation who the source mentions has the key that stands beside it', async () => {
    const editor = `/newsroom/works/${id}/texts/ar`;
    const fields = { title: 'الرسالة', standfirst: '', slug: 'la-carta', do: 'save' };
    const save = async (body: string): Promise<Response> =>
      amal.post(editor, { ...fields, body, revision: hidden(await read(editor), 'revision') });
    expect((await save('كتبت.')).status).toBe(303);
    expect(
      (
        await amal.post(editor, {
          ...fields,
          body: 'كتبت.',
          do: 'keep',
          revision: hidden(await read(editor), 'revision'),
        })
      ).status,
    ).toBe(303);
    expect((await save('[full](person:aeaq) كتبت.')).status, 'nobody is mentioned in either version').toBe(303);
    expect((await workingText(newsroom(), id, ar))?.text.body.blocks).toEqual([paragraph(she, words(' كتبت.'))]);
    expect(await (await save('[full](person:zzzz) كتبت.')).text()).toContain('no person with the key “zzzz”');
  });

  test('what is urgent comes first', async () => {
    const later = idFrom<WorkId>(randomBytes(16));
    const nothing = { mission: null, campaign: null, cases: [], subjects: [], firstPerson: [] };
    const work = { id: later, kind: 'story', ...nothing, date: null, place: null, picture: null } as const;
    await approveSource(one);
    desk.pass(1000);
    const text = { ...source(one), title: [words('Más nueva')] };
    await beginWork(newsroom(), { work, text }, { by: desk.bea, now: desk.now() });
    await approveText(newsroom(), { work: later, locale: es, version: 1 });
    const order = async (): Promise<boolean> => {
      const page = await read('/newsroom/to-translate?locale=ar');
      return page.indexOf('La carta') < page.indexOf('Más nueva');
    };
    expect(await order()).toBe(false);
    await amal.post(`/newsroom/works/${id}/urgent`, { urgent: 'yes' });
    expect(await order()).toBe(true);
  });
});
