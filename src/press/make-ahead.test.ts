import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { unaudited, type Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type MediaId, type WorkId } from '../domain/id.ts';
import { changeMedia } from '../newsroom/change-media.ts';
import { editPicture } from '../newsroom/change-picture.ts';
import { deleteMedia, eraseEarlier } from '../newsroom/erase-media.ts';
import { mediaById, type MediaItem } from '../newsroom/media.ts';
import { keepOriginal } from '../newsroom/originals.ts';
import { readReady } from '../newsroom/ready-files.ts';
import { recordMedia } from '../newsroom/record-media.ts';
import { renditionsOfMedia, tryRenditionsAgain, wantRenditionsOf } from '../newsroom/renditions.ts';
import { sweepReady } from '../newsroom/sweep-ready.ts';
import { fileNameOf } from '../platform/object-storage.ts';
import { eraseRecord } from '../vault/erase-record.ts';
import { mediaKey, openableMedia } from '../vault/media-key.ts';
import { recordConsent } from '../vault/record-consent.ts';
import { recordPerson } from '../vault/record-person.ts';
import { applyWithdrawals } from './apply-withdrawals.ts';
import { makeNextAhead } from './make-ahead.ts';
import { recipeOf } from './make-media.ts';
import { publish } from './publish.ts';
import { basis, en, filePicture, fileStory, locked, now, scratchPress, textOf, woman, words } from './scratch-press.ts';
import { reviewWithheld, withholdPicturesOf, withholdPicturesOfGone } from './withhold-pictures.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const by = idFrom<AccountId>(new Uint8Array(16).fill(9));
const later = (now + 60_000) as Instant;
const turned = { turn: 90, crop: null, covers: [] } as const;
/** A picture of 300 by 200: one width in each format. */
const WHOLE = 3;

onEachEngine((_engine, scratch) => {
  let press: Awaited<ReturnType<typeof scratchPress>>;
  let last = 100;
  let media = '' as MediaId;
  const broken: Error[] = [];
  beforeAll(async () => {
    press = await scratchPress(await scratch());
  });
  afterAll(() => press.close());

  const fresh = async (facts: Parameters<typeof filePicture>[2] = {}): Promise<MediaItem> => {
    while (await make());
    last += 1;
    media = idFrom<MediaId>(new Uint8Array(16).fill(last));
    await filePicture(press, { en: 'A wall' }, { id: media, ...facts });
    return item();
  };
  const item = async (): Promise<MediaItem> => {
    const found = (await mediaById(press.newsroom, [media])).get(media);
    if (found === undefined) throw new Error('gone');
    return found;
  };
  const make = (room: typeof press = press) => makeNextAhead(room, (error) => broken.push(error));
  const state = () => renditionsOfMedia(press.newsroom, media);
  const ready = (sealedAs: string) =>
    readdirSync(press.originalsFolder).filter((name) => name.startsWith(sealedAs) && name.includes('.ready'));
  const edit = async () => {
    const done = await editPicture(press, { item: await item(), by, now, first: () => Promise.resolve() }, turned);
    if ('refused' in done) throw new Error(done.refused);
    return done;
  };
  const change = (with_: (was: MediaItem) => MediaItem) =>
    changeMedia(press.newsroom, { id: media, seen: null, by, now, audit: unaudited }, with_);
  /** The same press, in which something happens just as a picture is opened. */
  const during = (happens: () => Promise<unknown>): typeof press => {
    let once = true;
    const audit: Audit = async (entry) => {
      if (once && entry.verb === 'media-opened') {
        once = false;
        await happens();
      }
    };
    return { ...press, vault: { ...press.vault, audit } };
  };

  test('a picture that came in waits, is made once, sealed, and says what there is of it', async () => {
    const { sealedAs, original } = await fresh();
    expect(await state()).toEqual({ state: 'waiting', made: 0, whole: 0 });
    expect(await make()).toBe(true);
    const files = await state();
    expect(files).toMatchObject({
      state: 'ready',
      files: [{ type: 'image/avif', width: 300, height: 200 }, { type: 'image/webp' }, { type: 'image/jpeg' }],
    });
    expect(await make()).toBe(false);
    expect(ready(sealedAs)).toEqual([`${sealedAs}.${original}.ready`]);
    const bytes = readFileSync(join(press.originalsFolder, ready(sealedAs)[0] ?? ''));
    for (const mark of ['ftypavif', 'WEBP', 'JFIF', 'A wall', 'image/jpeg']) expect(bytes.includes(mark)).toBe(false);
    // Not one public file was written.
    expect(existsSync(press.mediaFolder)).toBe(false);
  });

  test('what goes out is what was ready, byte by byte, and is not made again; without it it is made on the spot', async () => {
    const { sealedAs, original } = await fresh();
    await make();
    const key = await mediaKey(press.vault, sealedAs);
    const { inputs } = recipeOf(await item(), press.identity.organisation);
    const made = await readReady({ folder: press.originalsFolder, media: sealedAs, key }, { original, inputs });
    const work = idFrom<WorkId>(new Uint8Array(16).fill(201));
    const text = { ...textOf(en, [words('A wall.')], 'a-wall'), title: [words('A wall')], standfirst: [] };
    await fileStory(press, [text], { id: work, place: null, picture: media });
    // Nothing else can have been read: there is no original.
    const file = join(press.originalsFolder, `${sealedAs}.${original}`);
    const bytes = readFileSync(file);
    rmSync(file);
    const done = await publish(press, [work], now);
    if ('refused' in done) throw new Error(done.refused);
    const names = done.published[0]?.picture?.renditions.map((rendition) => rendition.file);
    expect(names).toEqual(made?.map((each) => fileNameOf(each.bytes, each.extension)));
    for (const [at, name] of (names ?? []).entries())
      expect(readFileSync(join(press.mediaFolder, name)).equals(made?.[at]?.bytes ?? new Uint8Array())).toBe(true);
    // What is out is sealed as it is where it is asked for again, with no original either.
    await change((was) => ({ ...was, facts: { ...was.facts, licence: 'CC0 1.0' } }));
    await change((was) => ({ ...was, facts: { ...was.facts, licence: 'CC BY 4.0' } }));
    await make();
    expect(await state()).toMatchObject({ state: 'ready' });

    writeFileSync(file, bytes);
    await change((was) => ({ ...was, texts: new Map([['en', { alt: 'Another wall', caption: null }]]) }));
    expect(await state()).toMatchObject({ state: 'waiting' });
    const again = await publish(press, [work], later);
    if ('refused' in again) throw new Error(again.refused);
    const others = again.published[0]?.picture?.renditions.map((rendition) => rendition.file) ?? [];
    expect(others).toHaveLength(WHOLE);
    for (const other of others) expect(names).not.toContain(other);
  });

  test('what no byte depends on asks for nothing; a word, the name of the organisation and a person in it do', async () => {
    await fresh();
    await make();
    await change((was) =>
      was.facts.kind === 'picture' ? { ...was, facts: { ...was.facts, focus: { x: 1, y: 2 } } } : was,
    );
    expect(await state()).toMatchObject({ state: 'ready' });
    await change((was) => ({ ...was, facts: { ...was.facts, credit: { en: 'Somebody' } } }));
    expect(await state()).toMatchObject({ state: 'waiting' });
    await make();
    await wantRenditionsOf(press.newsroom, press.identity.organisation);
    expect(await state()).toMatchObject({ state: 'ready' });
    await wantRenditionsOf(press.newsroom, 'Another Committee');
    expect(await state()).toEqual({ state: 'waiting', made: 0, whole: 0 });
  });

  test('nothing of a picture as it was before an edit stays behind; the earlier one, erased, opens nowhere', async () => {
    const before = await fresh();
    await make();
    const after = await edit();
    expect(ready(before.sealedAs)).toEqual([]);
    expect(await state()).toEqual({ state: 'waiting', made: 0, whole: 0 });
    await make();
    expect(await state()).toMatchObject({ state: 'ready', files: [{ width: 200, height: 300 }, {}, {}] });
    expect(ready(after.sealedAs)).toHaveLength(1);
    await eraseEarlier(press, { item: after, by }, before.sealedAs);
    expect(await openableMedia(press.vault, [before.sealedAs, after.sealedAs])).toEqual(new Set([after.sealedAs]));
  });

  test('an edit while files are made drops them, and so does a second one: the last is what is made', async () => {
    const first = await fresh();
    let second = first;
    await make(during(async () => void (second = await edit())));
    expect(ready(first.sealedAs)).toEqual([]);
    expect(await state()).toMatchObject({ state: 'waiting' });
    let third = first;
    await make(during(async () => void (third = await edit())));
    expect(ready(second.sealedAs)).toEqual([]);
    await make();
    expect(await state()).toMatchObject({ state: 'ready', files: [{ width: 300, height: 200 }, {}, {}] });
    expect(ready(third.sealedAs)).toHaveLength(1);
  });

  test('a picture that is deleted takes them with it, also while they are made', async () => {
    const made = await fresh();
    await make();
    expect(await deleteMedia(press, { item: made, by })).toBe('deleted');
    expect(readdirSync(press.originalsFolder).filter((name) => name.startsWith(made.sealedAs))).toEqual([]);
    const making = await fresh();
    await make(during(() => deleteMedia(press, { item: making, by })));
    expect(readdirSync(press.originalsFolder).filter((name) => name.startsWith(making.sealedAs))).toEqual([]);
    expect(await openableMedia(press.vault, [making.sealedAs])).toEqual(new Set());
    expect(await state()).toBeNull();
    expect(await make()).toBe(false);
  });

  test('whoever withdraws takes them away at once, with no key, also while they are made; a new yes has them made', async () => {
    await recordPerson(press.vault, woman, [basis({ image: 'full' })]);
    const people = [{ person: woman.id, image: 'full', voice: 'none' } as const];
    const { sealedAs } = await fresh({ people: [...people] });
    await make();
    expect(ready(sealedAs)).toHaveLength(1);
    await applyWithdrawals(locked(press), [{ person: woman.id, at: later }], later);
    expect(ready(sealedAs)).toEqual([]);
    expect(await state()).toEqual({ state: 'withheld' });
    await reviewWithheld(press);
    expect(await make()).toBe(false);
    // Changed words do not bring them back.
    await change((was) => ({ ...was, facts: { ...was.facts, licence: 'CC0 1.0' } }));
    await make();
    expect(await state()).toEqual({ state: 'withheld' });

    await recordConsent(press.vault, woman.id, { bases: [basis({ image: 'full' }, null, later + 1)] });
    await reviewWithheld(press);
    expect(await state()).toMatchObject({ state: 'waiting' });
    await make(during(() => withholdPicturesOf(locked(press), [woman.id])));
    expect(ready(sealedAs)).toEqual([]);
    expect(await state()).toEqual({ state: 'withheld' });

    await reviewWithheld(press);
    await make();
    expect(ready(sealedAs)).toHaveLength(1);
    await eraseRecord(press.vault, 'people', woman.id, { by, audit: unaudited });
    await withholdPicturesOfGone(locked(press));
    expect(ready(sealedAs)).toEqual([]);
    await reviewWithheld(press);
    await change((was) => ({ ...was, facts: { ...was.facts, licence: 'CC BY 4.0' } }));
    await make();
    expect(await state(), 'of somebody who was erased nothing is made').toEqual({ state: 'withheld' });
  });

  test('a full disk is told, and tried again after a restart or when somebody asks; half a file is never there', async () => {
    const { sealedAs, original } = await fresh();
    const path = join(press.originalsFolder, `${sealedAs}.${original}.ready.new`);
    symlinkSync('/dev/full', path);
    await make();
    expect(await state()).toEqual({ state: 'failed', why: 'disk-full' });
    expect(ready(sealedAs)).toEqual([]);
    expect(await make()).toBe(false);
    await sweepReady(press);
    expect(await state()).toEqual({ state: 'waiting', made: 0, whole: 0 });
    await make();
    expect(await state()).toMatchObject({ state: 'ready' });
    expect(broken).toEqual([]);
  });

  test('a picture that cannot be read, and one without its original, fail by themselves and can be tried again', async () => {
    const was = await fresh();
    const key = await mediaKey(press.vault, was.sealedAs);
    const junk = Buffer.from('no picture');
    const original = await keepOriginal({ folder: press.originalsFolder, media: was.sealedAs, key }, junk);
    await recordMedia(press.newsroom, { ...was, original }, { by, now });
    await make();
    expect(await state()).toEqual({ state: 'failed', why: 'unreadable' });
    await recordMedia(press.newsroom, { ...was, original: '0'.repeat(64) }, { by, now });
    await make();
    expect(await state()).toEqual({ state: 'failed', why: 'broken' });
    expect(broken.splice(0)).toHaveLength(1);
    await recordMedia(press.newsroom, was, { by, now });
    await tryRenditionsAgain(press.newsroom, { media });
    await make();
    expect(await state()).toMatchObject({ state: 'ready' });
  });

  test('what a stop left is swept as the desk starts, and what is missing is made again', async () => {
    const { sealedAs, original } = await fresh();
    await make();
    const kept = readdirSync(press.originalsFolder).toSorted();
    const name = `${sealedAs}.${original}.ready`;
    // Between an edit and its clearing up; in the middle of writing; of a picture that is nowhere.
    for (const left of [`${sealedAs}.${'1'.repeat(64)}.ready`, `${name}.new`, `${'a'.repeat(26)}.${original}.ready`])
      writeFileSync(join(press.originalsFolder, left), 'left');
    expect(await sweepReady(press)).toBe(3);
    expect(readdirSync(press.originalsFolder).toSorted()).toEqual(kept);
    expect(await state()).toMatchObject({ state: 'ready' });
    rmSync(join(press.originalsFolder, name));
    expect(await sweepReady(press)).toBe(0);
    expect(await state()).toEqual({ state: 'waiting', made: 0, whole: 0 });
    await make();
    expect(readdirSync(press.originalsFolder).toSorted()).toEqual(kept);
  });
});
