import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { unaudited } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type PersonId, type WorkId } from '../domain/id.ts';
import { plainText } from '../domain/published-work.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import { openZone } from '../platform/database/zone.ts';
import type { PublishedTables } from '../published/schema.ts';
import { search } from '../published/search.ts';
import { findBySlug, summaries } from '../published/works.ts';
import { peopleById } from '../vault/people.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import type { VaultTables } from '../vault/schema.ts';
import { withdrawnPeople } from '../vault/withdrawals.ts';
import { applyWithdrawals } from './apply-withdrawals.ts';
import type { LockedPress, Press } from './press.ts';
import { publish } from './publish.ts';
import {
  basis,
  en,
  es,
  filePicture,
  fileStory,
  her,
  now,
  picture,
  scratchPress,
  textOf,
  there,
  town,
  woman,
  words,
  locked,
} from './scratch-press.ts';
import { settleWithdrawals } from './settle-withdrawals.ts';
import { withdrawConsent } from './withdraw-consent.ts';
import { readWithdrawals } from './withdrawal-journal.ts';

vi.setConfig({ testTimeout: 120_000 });

const by = idFrom<AccountId>(new Uint8Array(16).fill(9));
const later = (now + 60_000) as Instant;
const told = { by, now: later, audit: unaudited };
const id = (n: number) => idFrom<WorkId>(new Uint8Array(16).fill(n));
const [hers, passing, other] = [id(21), id(22), id(23)];

/** A story about her, one that mentions her in passing and has a picture of her, and one without her. */
async function withThreeStories(press: Press): Promise<void> {
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis({ image: 'full' })]);
  const people = [{ person: woman.id, image: 'full', voice: 'none' } as const];
  await filePicture(press, { en: 'She, at a table', es: 'Ella, a la mesa' }, { people });
  const about = [her, words(' was met in '), there, words('.')];
  await fileStory(press, [textOf(en, about, 'about-her'), textOf(es, about, 'sobre-ella')], {
    id: hers,
    subjects: [woman.id],
  });
  const beside = (slug: string) => ({
    ...textOf(en, [words('They also met '), her, words('.')], slug),
    title: [words('A long day')],
    standfirst: [words('Of meetings')],
  });
  await fileStory(press, [beside('a-long-day')], { id: passing, place: null, picture });
  const without = { ...beside('another-day'), body: { v: 1, blocks: [] } as const };
  await fileStory(press, [without], { id: other, place: null });
  expect(await publish(press, [hers, passing, other], now)).toHaveProperty('published');
}

async function seen(press: LockedPress, slug: string, locale = en): Promise<string> {
  const found = await findBySlug(press.published, { kind: 'story', locale, slug }, later);
  if (found.found !== 'work') return found.found;
  const [block] = found.work.body;
  return `${found.work.picture === null ? '' : 'picture: '}${block?.type === 'paragraph' ? plainText(block.content) : ''}`;
}

async function allSeen(press: LockedPress) {
  const query = { locale: en, text: 'Xiomara', kind: null, from: null, to: null, limit: 9, offset: 0 };
  return {
    about: [await seen(press, 'about-her'), await seen(press, 'sobre-ella', es)],
    passing: await seen(press, 'a-long-day'),
    other: await seen(press, 'another-day'),
    listed: (await summaries(press.published, { locale: en }, later)).length,
    found: (await search(press.published, query, later)).total,
  };
}

const GONE = { about: ['gone', 'gone'], passing: 'gone', other: '', listed: 1, found: 0 };
const PUBLIC = {
  about: [expect.stringContaining('Xiomara'), expect.stringContaining('Xiomara')],
  passing: 'picture: They also met Xiomara Quetzalli Canario.',
  other: '',
  listed: 3,
  found: 2,
};
const AGAIN = { ...GONE, passing: 'They also met a woman, name withheld for safety.', listed: 2 };

/** Every byte that the folder's zone, the media folder and the journal hold, in small letters. */
function bytesOf(folder: string, press: LockedPress, zone = 'published.db'): string {
  const databases = readdirSync(folder).filter((name) => name.startsWith(zone));
  const media = existsSync(press.mediaFolder) ? readdirSync(press.mediaFolder) : [];
  const journal = readdirSync(press.journalFolder);
  return [
    ...databases.map((name) => join(folder, name)),
    ...media.map((name) => join(press.mediaFolder, name)),
    ...journal.map((name) => join(press.journalFolder, name)),
  ]
    .map((path) => readFileSync(path, 'latin1').toLowerCase())
    .join('\n');
}

onEachEngine((engine, scratch) => {
  test('a person takes their consent back while the vault is locked: gone at once, and later back without them', async () => {
    const databases = await scratch();
    const press = await scratchPress(databases);
    await withThreeStories(press);
    expect(await allSeen(press)).toEqual(PUBLIC);
    const files = readdirSync(press.mediaFolder).length;

    const door = locked(press);
    const withdrawn = await withdrawConsent(door, woman.id, told);
    expect(withdrawn.works).toEqual([hers, passing]);
    expect(withdrawn.traces.flatMap(({ paths }) => paths).toSorted()).toEqual([
      '/en/stories/a-long-day',
      '/en/stories/about-her',
      '/es/stories/sobre-ella',
    ]);
    expect(await allSeen(door)).toEqual(GONE);
    expect(await readWithdrawals(press.journalFolder)).toEqual([{ person: woman.id, at: later }]);
    // Whoever publishes now is not told her name.
    expect(await publish(press, [hers], later)).toEqual({ refused: 'subject-without-basis', work: hers });

    expect(await settleWithdrawals(door, null, later)).toEqual({ gone: [hers], rendered: [], waiting: [passing] });
    expect(await allSeen(door)).toEqual(GONE);
    if (databases.engine === 'sqlite') expect(bytesOf(databases.folder, press)).not.toMatch(/xiomara|canario/);
    expect(readdirSync(press.mediaFolder).length).toBeLessThan(files);

    expect(await settleWithdrawals(door, press, later)).toEqual({ gone: [], rendered: [passing], waiting: [] });
    expect(await allSeen(door)).toEqual(AGAIN);
    const history = (await peopleById(press.vault, [woman.id])).get(woman.id);
    expect(history?.bases.some(({ from, terms }) => from === later && terms.identity === 'none')).toBe(true);
    expect(await press.vault.vault.db.selectFrom('withdrawals').select('folded').execute()).toEqual([{ folded: 1 }]);

    // A new yes is one: it ends the withdrawal, and the story may be published again.
    const yes = (later + 1000) as Instant;
    await recordPerson(press.vault, woman, [basis({}, null, yes)]);
    expect(await withdrawnPeople(press.vault.vault)).toEqual(new Map());
    expect(await publish(press, [hers], (later + 2000) as Instant)).toHaveProperty('published');
    expect(await seen(press, 'about-her')).toContain('Xiomara');
    await press.close();
  });

  test('with the vault open everything is dealt with in one go', async () => {
    const databases = await scratch();
    const press = await scratchPress(databases);
    await withThreeStories(press);
    await withdrawConsent(press, woman.id, told);
    expect(await settleWithdrawals(press, press, later)).toEqual({ gone: [hers], rendered: [passing], waiting: [] });
    expect(await allSeen(press)).toEqual(AGAIN);
    if (databases.engine === 'sqlite') expect(bytesOf(databases.folder, press)).not.toMatch(/xiomara|canario/);
    expect(await settleWithdrawals(press, press, later)).toEqual({ gone: [], rendered: [], waiting: [] });
    expect(await publish(press, [passing], later)).toMatchObject({ refused: 'recognisable-without-consent' });
    expect(await allSeen(press)).toEqual(AGAIN);
    await press.close();
  });

  test('a publication under way does not bring back who withdraws meanwhile', async () => {
    const press = await scratchPress(await scratch());
    await withThreeStories(press);
    for (const wait of [0, 1, 5, 20, 60]) {
      const publishing = publish(press, [hers, passing], later);
      await new Promise((done) => void setTimeout(done, wait));
      await withdrawConsent(press, woman.id, told);
      const during = await allSeen(press);
      const outcome = await publishing;
      expect([during.about, during.passing], `after ${wait} ms`).toEqual([GONE.about, GONE.passing]);
      expect(await allSeen(press), JSON.stringify(outcome)).toEqual(GONE);
      await settleWithdrawals(press, press, later);
      expect(await allSeen(press)).toEqual(AGAIN);
      // Once more, with a new consent.
      await recordPerson(press.vault, woman, [basis({ image: 'full' }, null, (later - 1000 + wait) as Instant)]);
      await press.vault.vault.db.deleteFrom('bases').execute();
      await press.vault.vault.db.deleteFrom('withdrawals').execute();
      await recordPerson(press.vault, woman, [basis({ image: 'full' })]);
      expect(await publish(press, [hers, passing], now)).toHaveProperty('published');
    }
    await press.close();
  });

  test('who withdraws while their first page is being made keeps it from going out', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis()]);
    await fileStory(press, [textOf(en, [her, words(' was met.')], 'about-her')], { id: hers, subjects: [woman.id] });
    let asked = 0;
    const typesetting = {
      ...press.typesetting,
      // Whom it shows has been read, and nobody knows yet that it shows them.
      svg: async (given: Parameters<typeof press.typesetting.svg>[0]) => {
        asked += 1;
        if (asked === 1) await withdrawConsent(press, woman.id, told);
        return press.typesetting.svg(given);
      },
    };
    const outcome = await publish({ ...press, typesetting }, [hers], later);
    expect(outcome).toEqual({ refused: 'terms-changed', work: hers });
    expect(await seen(press, 'about-her')).toBe('nothing');
    expect(readdirSync(press.mediaFolder)).toEqual([]);
    expect(await publish(press, [hers], later)).toMatchObject({ refused: 'subject-without-basis' });
    await press.close();
  });

  test('who is written down in plain words, in an address or a byline, is found when they take it back', async () => {
    const press = await scratchPress(await scratch());
    await withThreeStories(press);
    const plain = { title: [words('A slip')], standfirst: [], body: textOf(en, [words('It rained.')]).body };
    const slips = [
      { ...textOf(en, [], 'in-words'), ...plain, body: textOf(en, [words('Xiomara Canario spoke.')]).body },
      { ...textOf(en, [], 'xiomara-canario-spoke'), ...plain },
      {
        ...textOf(en, [], 'in-a-byline'),
        ...plain,
        bylines: [{ name: 'Xiomara Quetzalli Canario', role: null, credit: 'author' } as const],
      },
    ];
    for (const [n, slip] of slips.entries()) {
      await fileStory(press, [slip], { id: id(30 + n), place: null });
      expect(await publish(press, [id(30 + n)], now)).toHaveProperty('published');
    }
    const withdrawn = await withdrawConsent(press, woman.id, told);
    expect(withdrawn.works.toSorted()).toEqual([hers, passing, id(30), id(31), id(32)].toSorted());
    for (const { slug } of slips) expect(await seen(press, slug)).toBe('gone');
    // None of them can be told without her: they wait for an editor.
    const settled = await settleWithdrawals(press, press, later);
    expect(settled.waiting.toSorted()).toEqual([id(30), id(31), id(32)].toSorted());
    await press.close();
  });

  test('what the press refuses to render again is taken down and waits, and the others come back', async () => {
    const databases = await scratch();
    const press = await scratchPress(databases);
    await withThreeStories(press);
    const slip = {
      ...textOf(en, [her, words(' was there. Xiomara Canario spoke.')], 'a-slip'),
      title: [words('A slip')],
    };
    await fileStory(press, [{ ...slip, standfirst: [] }], { id: id(24), place: null });
    expect(await publish(press, [id(24)], now)).toHaveProperty('published');
    await withdrawConsent(press, woman.id, told);
    const settled = await settleWithdrawals(press, press, later);
    expect(settled).toEqual({ gone: [hers], rendered: [passing], waiting: [id(24)] });
    expect(await seen(press, 'a-slip')).toBe('gone');
    if (databases.engine === 'sqlite') expect(bytesOf(databases.folder, press)).not.toMatch(/xiomara|canario/);
    // An editor mends the text; the next round brings it back.
    await fileStory(press, [{ ...slip, standfirst: [], body: textOf(en, [her, words(' was there.')]).body }], {
      id: id(24),
      place: null,
    });
    expect(await settleWithdrawals(press, press, later)).toEqual({ gone: [], rendered: [id(24)], waiting: [] });
    expect(await seen(press, 'a-slip')).toBe('A woman, name withheld for safety, was there.');
    await press.close();
  });

  test.runIf(engine === 'sqlite')('an older backup brings nobody back', async () => {
    const databases = await scratch();
    if (databases.engine !== 'sqlite') return;
    const press = await scratchPress(databases);
    await withThreeStories(press);
    const backup = scratchFolder();
    const zones = ['published', 'newsroom', 'vault'];
    for (const zone of [press.published, press.newsroom, press.vault.vault])
      await zone.db.executeQuery({
        sql: 'pragma wal_checkpoint(truncate)',
        parameters: [],
        query: { kind: 'RawNode' },
      } as never);
    for (const zone of zones) cpSync(join(databases.folder, `${zone}.db`), join(backup, `${zone}.db`));
    cpSync(press.mediaFolder, join(backup, 'media'), { recursive: true });

    await withdrawConsent(press, woman.id, told);
    await settleWithdrawals(press, press, later);
    expect(await allSeen(press)).toEqual(AGAIN);

    for (const restored of [zones, ['published']]) {
      const folder = scratchFolder();
      cpSync(databases.folder, folder, { recursive: true });
      for (const zone of restored) {
        rmSync(join(folder, `${zone}.db-wal`), { force: true });
        rmSync(join(folder, `${zone}.db-shm`), { force: true });
        cpSync(join(backup, `${zone}.db`), join(folder, `${zone}.db`));
      }
      const mediaFolder = join(folder, 'media');
      cpSync(join(backup, 'media'), mediaFolder, { recursive: true });
      const here = { engine: 'sqlite', folder } as const;
      const old: LockedPress = {
        ...locked(press),
        mediaFolder,
        published: openZone<PublishedTables>(here, 'published'),
        newsroom: openZone<NewsroomTables>(here, 'newsroom'),
        vault: { vault: openZone<VaultTables>(here, 'vault') },
      };
      expect((await allSeen(old)).passing, 'she is back, before the start').toContain('Xiomara');
      await applyWithdrawals(old, [], later);
      expect(await allSeen(old)).toEqual(GONE);
      expect((await withdrawnPeople(old.vault.vault)).has(woman.id)).toBe(true);
      expect(await settleWithdrawals(old, null, later)).toEqual({ gone: [hers], rendered: [], waiting: [passing] });
      expect(bytesOf(folder, old)).not.toMatch(/xiomara|canario/);
      // The next start finds nothing to do.
      expect(await applyWithdrawals(old, [], later)).toEqual([]);
      for (const zone of [old.published, old.newsroom, old.vault.vault]) await zone.close();
    }
    await press.close();
  });
});

test('the journal outlives a line that was cut short, and tells nothing but ids and instants', async () => {
  const databases = { engine: 'sqlite', folder: scratchFolder() } as const;
  const press = await scratchPress(databases);
  await withThreeStories(press);
  const file = join(press.journalFolder, 'withdrawals.jsonl');
  const stranger = idFrom<PersonId>(new Uint8Array(16).fill(77));
  await withdrawConsent(press, stranger, told);
  appendFileSync(file, '{"person":"aaaa');
  await Promise.all([withdrawConsent(press, woman.id, told), withdrawConsent(press, stranger, told)]);
  const lines = await readWithdrawals(press.journalFolder);
  expect(lines).toHaveLength(3);
  expect(lines).toContainEqual({ person: woman.id, at: later });
  expect(readFileSync(file, 'utf8')).not.toMatch(/xiomara|canario/i);
  expect(await allSeen(press)).toEqual(GONE);
  // Stopped after the line was written, and before anything was done about it.
  await press.published.db.deleteFrom('hidden').execute();
  await press.published.db.updateTable('work').set({ hidden: 0 }).execute();
  await press.published.db.deleteFrom('journal_position' as never).execute();
  expect(await allSeen(press)).toEqual(PUBLIC);
  await applyWithdrawals(press, [], later);
  expect(await allSeen(press)).toEqual(GONE);
  await press.close();
});

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  folders.push(folder);
  return folder;
}
