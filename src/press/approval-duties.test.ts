import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Approved } from '../domain/approval.ts';
import type { Locale } from '../domain/locale.ts';
import { mediaById } from '../newsroom/media.ts';
import { approvedTexts } from '../newsroom/texts.ts';
import { worksById } from '../newsroom/works.ts';
import { recordConsent } from '../vault/record-consent.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { pictureToApprove, textToApprove } from './approval-duties.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import {
  basis,
  en,
  es,
  filePicture,
  fileStory,
  now,
  picture,
  scratchPress,
  story,
  textOf,
  town,
  woman,
  words,
} from './scratch-press.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const body = [words('I walked until they found me.')];
const facts = { subjects: [woman.id], firstPerson: [woman.id] };
const alt = { en: 'A woman', es: 'Una mujer' };

async function readyPress(name: string): Promise<Press & { close(): Promise<void> }> {
  const press = await scratchPress({ engine: 'sqlite', folder: join(folder, name) });
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis({ image: 'full' })]);
  return press;
}

async function approve(press: Press, of: Approved, given = true): Promise<void> {
  const approval = { of, given, by: 'Herself', how: 'Read to her by telephone', at: now };
  await recordConsent(press.vault, woman.id, { entries: [{ entry: 'approval', approval }] });
}

/** The text on file in a language, as she would approve it. */
async function textIn(press: Press, locale: Locale): Promise<Approved> {
  const [file] = await worksById(press.newsroom, [story]);
  const text = (await approvedTexts(press.newsroom, [story])).find((each) => each.text.locale === locale);
  if (file === undefined || text === undefined) throw new Error('not on file');
  return textToApprove(file.work, text.text);
}

test('her own words go out when she has approved this text, in each language', async () => {
  const press = await readyPress('text');
  await fileStory(press, [textOf(en, body), textOf(es, body)], facts);
  const refused = (locale: Locale) => ({ refused: 'text-not-approved', work: story, locale });
  expect(await publish(press, [story], now)).toEqual(refused(en));
  await approve(press, await textIn(press, en));
  expect(await publish(press, [story], now)).toEqual(refused(es));
  await approve(press, await textIn(press, es));
  expect(await publish(press, [story], now)).toHaveProperty('published');

  await fileStory(press, [textOf(en, [...body, words(' Really.')])], facts);
  expect(await publish(press, [story], now)).toEqual(refused(en));
  await fileStory(press, [textOf(en, body, 'another-address')], facts);
  expect(await publish(press, [story], now)).toHaveProperty('published');
  await approve(press, await textIn(press, en), false);
  expect(await publish(press, [story], now)).toEqual(refused(en));
  await press.close();
});

test('her picture goes out when she has approved it, with what is said of it in each language', async () => {
  const press = await readyPress('picture');
  const people = [{ person: woman.id, image: 'full', voice: 'none' } as const];
  await filePicture(press, alt, { people });
  await fileStory(press, [textOf(en, body), textOf(es, body)], { ...facts, picture });
  for (const locale of [en, es]) await approve(press, await textIn(press, locale));
  const approvePicture = async (locale: Locale) => {
    const item = (await mediaById(press.newsroom, [picture])).get(picture);
    if (item !== undefined) await approve(press, pictureToApprove(item, locale));
  };
  const refused = (locale: Locale) => ({ refused: 'picture-not-approved', media: picture, locale });
  expect(await publish(press, [story], now)).toEqual(refused(en));
  await approvePicture(en);
  expect(await publish(press, [story], now)).toEqual(refused(es));
  await approvePicture(es);
  expect(await publish(press, [story], now)).toHaveProperty('published');
  await press.close();
});

test('who is told of from public sources has nothing to approve, and neither has a text about somebody', async () => {
  const press = await readyPress('other');
  await fileStory(press, [textOf(en, body)], { subjects: [woman.id] });
  expect(await publish(press, [story], now)).toHaveProperty('published');
  await fileStory(press, [textOf(en, body)], facts);
  expect(await publish(press, [story], now)).toHaveProperty('refused', 'text-not-approved');
  const { terms } = basis();
  const source = { ground: { kind: 'public-source', source: 'Her book' }, terms, from: now, until: null } as const;
  await recordConsent(press.vault, woman.id, { bases: [source] });
  expect(await publish(press, [story], now)).toHaveProperty('published');
  await press.close();
});
