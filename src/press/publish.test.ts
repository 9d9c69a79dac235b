import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { plainText } from '../domain/published-work.ts';
import { findBySlug, generationOf } from '../published/works.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import type { Press } from './press.ts';
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
  story,
  textOf,
  there,
  town,
  woman,
  words,
} from './scratch-press.ts';
import { settleWithdrawals } from './settle-withdrawals.ts';
import { withdrawWork } from './withdraw-work.ts';

// Typesetting, pictures and two engines: minutes on a busy machine, seconds on a quiet one.
vi.setConfig({ testTimeout: 120_000 });

const address = { kind: 'story', locale: en, slug: 'a-story' } as const;
const body = [her, words(' was met in '), there, words('.')];

async function read(press: Press, locale = en, at = now) {
  const found = await findBySlug(press.published, { ...address, locale }, at);
  return found.found === 'work' ? found.work : found.found;
}

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).toSorted() : []);

onEachEngine((_engine, scratch) => {
  test('a story is published in its languages, rendered again when a consent changes, and withdrawn', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({}, (now + 1000) as Instant)]);
    await filePicture(press, { en: 'A cloth', es: 'Una tela' });
    await fileStory(press, [textOf(en, body), textOf(es, body)], { picture });

    const done = await publish(press, [story], now);
    expect('published' in done && done.published.map((work) => work.locale)).toEqual([en, es]);
    const work = await read(press);
    if (typeof work === 'string') throw new Error(work);
    expect(plainText(work.title)).toBe('Xiomara Quetzalli Canario speaks');
    expect(work.place).toBe('Pueblo Canario');
    expect(work.publishedAt).toBe(now);
    expect(work.picture?.renditions.map((each) => each.type)).toEqual(['image/avif', 'image/webp', 'image/jpeg']);
    expect(JSON.stringify(work)).not.toContain(woman.id);
    expect(await read(press, en, (now + 1000) as Instant)).toBe('gone');

    const anonymous = basis({ identity: 'anonymous', place: 'region' }, null, now);
    await recordPerson(press.vault, woman, [anonymous]);
    const before = filesIn(press.mediaFolder);
    const again = await publish(press, [story], now);
    if ('refused' in again) throw new Error(again.refused);
    const changed = await read(press);
    if (typeof changed === 'string') throw new Error(changed);
    expect(plainText(changed.title)).toBe('A woman, name withheld for safety, speaks');
    expect(changed.place).toBe('A town in Guerrero');
    // The old card, which had her name, is gone from the disk.
    expect(filesIn(press.mediaFolder)).not.toEqual(before);
    expect(filesIn(press.mediaFolder)).not.toContain(work.card?.file);

    await withdrawWork(press, [story], now);
    expect(await read(press)).toBe('gone');
    expect(await settleWithdrawals(press, null, now)).toEqual({ gone: [story], rendered: [], waiting: [] });
    expect(await read(press)).toBe('gone');
    expect(filesIn(press.mediaFolder)).toEqual([]);
    await press.close();
  });

  test('what is refused leaves no file, no row, and no name in the refusal', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, []);
    await filePicture(press, { en: 'A cloth', es: 'Una tela' });
    const leaking = [words('Her name is Xiomara '), { ...words('Canario'), marks: [{ type: 'strong' }] } as const];
    await fileStory(press, [textOf(en, leaking)], { picture });
    const before = await generationOf(press.published);
    const refused = await publish(press, [story], now);
    expect(refused).toMatchObject({ refused: 'protected-name', work: story, locale: en, output: 'page' });
    expect(JSON.stringify(refused)).not.toMatch(/xiomara|canario/i);
    expect(filesIn(press.mediaFolder)).toEqual([]);
    expect(await generationOf(press.published)).toBe(before);
    await press.close();
  });
});

test('without a basis of its subject a work is refused; without one for translation that language is missing', async () => {
  const press = await scratchPress({ engine: 'sqlite', folder: scratchFolder() });
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis({ purposes: ['store'] })]);
  await fileStory(press, [textOf(en, body), textOf(es, body)], { subjects: [woman.id] });
  expect(await publish(press, [story], now)).toEqual({ refused: 'subject-without-basis', work: story });
  await recordPerson(press.vault, woman, [basis({ purposes: ['publish'] }, null, 2)]);
  const done = await publish(press, [story], now);
  expect('published' in done && done.published.map((work) => work.locale)).toEqual([en]);
  expect(await read(press, es)).toBe('elsewhere');
  await press.close();
});

test('a picture owes a description in every language, a licence, and the consent of whom it shows', async () => {
  const press = await scratchPress({ engine: 'sqlite', folder: scratchFolder() });
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis()]);
  await fileStory(press, [textOf(en, body), textOf(es, body)], { picture });
  expect(await publish(press, [story], now)).toMatchObject({ refused: 'media-unknown' });
  await filePicture(press, { en: 'A cloth' });
  expect(await publish(press, [story], now)).toEqual({ refused: 'alt-missing', media: picture, locale: es });
  const alt = { en: 'A cloth', es: 'Una tela' };
  await filePicture(press, alt, { licence: '' });
  expect(await publish(press, [story], now)).toEqual({ refused: 'licence-missing', media: picture });
  await filePicture(press, alt, { nobody: null });
  expect(await publish(press, [story], now)).toEqual({ refused: 'people-unsaid', media: picture });
  await filePicture(press, alt, { pixels: null });
  expect(await publish(press, [story], now)).toEqual({ refused: 'pixels-unseen', media: picture });
  await filePicture(press, alt, { people: [{ person: woman.id, image: 'full', voice: 'none' }] });
  expect(await publish(press, [story], now)).toEqual({ refused: 'recognisable-without-consent', media: picture });
  await recordPerson(press.vault, woman, [basis({ image: 'full' }, null, 2)]);
  expect(await publish(press, [story], now)).toHaveProperty('published');
  await press.close();
});

test('a picture is shown no longer than the consent of whom it shows', async () => {
  const press = await scratchPress({ engine: 'sqlite', folder: scratchFolder() });
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis({ image: 'full' }, (now + 1000) as Instant)]);
  await filePicture(press, { en: 'A woman' }, { people: [{ person: woman.id, image: 'full', voice: 'none' }] });
  const nobody = { ...textOf(en, [words('A quiet street.')]), title: [words('A street')], standfirst: [] };
  await fileStory(press, [nobody], { picture, place: null });
  expect(await publish(press, [story], now)).toHaveProperty('published');
  expect(await read(press)).toMatchObject({ validUntil: now + 1000 });
  expect(await read(press, en, (now + 1000) as Instant)).toBe('gone');
  await press.close();
});

test('publishing again makes no file again', async () => {
  const press = await scratchPress({ engine: 'sqlite', folder: scratchFolder() });
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis()]);
  await filePicture(press, { en: 'A cloth', es: 'Una tela' });
  await fileStory(press, [textOf(en, body), textOf(es, body)], { picture });
  await publish(press, [story], now);
  const before = filesIn(press.mediaFolder);
  const idle = { pdf: fail, svg: fail, close: () => Promise.resolve() };
  expect(await publish({ ...press, typesetting: idle }, [story], now)).toHaveProperty('published');
  expect(filesIn(press.mediaFolder)).toEqual(before);
  await press.close();
});

function fail(): never {
  throw new Error('made again');
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  folders.push(folder);
  return folder;
}
