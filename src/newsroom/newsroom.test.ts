import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onEachEngine, type Scratch } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type MediaId, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Work, WorkText } from '../domain/work.ts';
import { migrateZone, openZone, type Zone } from '../platform/database/zone.ts';
import { madeFrom, noteMade } from './made-files.ts';
import { mediaById } from './media.ts';
import { newsroomMigrations } from './migrations.ts';
import { keepOriginal, readOriginal } from './originals.ts';
import { recordMedia } from './record-media.ts';
import { notePublished, noteWithdrawn, recordWork } from './record-work.ts';
import type { NewsroomTables } from './schema.ts';
import { approvedTexts, textsOf } from './texts.ts';
import { discardWorkingText, saveWorkingText, workingText } from './working-texts.ts';
import { worksById } from './works.ts';
import { approveText, writeText } from './write-text.ts';

const id = idFrom<WorkId>(new Uint8Array(16).fill(7));
const work: Work = {
  id,
  kind: 'page',
  mission: null,
  campaign: null,
  cases: [],
  subjects: [],
  firstPerson: [],
  date: null,
  place: null,
  picture: null,
};

function textIn(locale: string, title: string): WorkText {
  return {
    locale: locale as Locale,
    slug: 'about',
    title: [{ type: 'text', text: title, marks: [] }],
    standfirst: [],
    body: { v: 1, blocks: [] },
    bylines: [],
    details: { kind: 'page' },
  };
}

async function newsroom(scratch: Scratch): Promise<Zone<NewsroomTables>> {
  const zone = openZone<NewsroomTables>(await scratch(), 'newsroom');
  await migrateZone(zone, newsroomMigrations);
  return zone;
}

onEachEngine((_engine, scratch) => {
  test('the newest approved version in each language is the text; drafts and older versions are kept', async () => {
    const zone = await newsroom(scratch);
    await recordWork(zone, work);
    const write = (text: WorkText, now: number): Promise<number> =>
      writeText(zone, { work: id, text, author: null, now: now as Instant });
    expect(await write(textIn('en', 'one'), 1)).toBe(1);
    expect(await write(textIn('en', 'two'), 2)).toBe(2);
    expect(await write(textIn('fr', 'un'), 3)).toBe(1);
    expect(await approvedTexts(zone, [id])).toEqual([]);
    expect(await approveText(zone, { work: id, locale: 'en' as Locale, version: 1 })).toBeNull();
    expect(await approveText(zone, { work: id, locale: 'en' as Locale, version: 9 })).toEqual({
      refused: 'version-unknown',
    });
    expect((await approvedTexts(zone, [id])).map((each) => each.text)).toEqual([textIn('en', 'one')]);
    await approveText(zone, { work: id, locale: 'en' as Locale, version: 2 });
    await approveText(zone, { work: id, locale: 'fr' as Locale, version: 1 });
    expect((await approvedTexts(zone, [id])).map((each) => [each.text.locale, each.version])).toEqual([
      ['en', 2],
      ['fr', 1],
    ]);
    expect(await textsOf(zone, id)).toHaveLength(3);
    await zone.close();
  });

  test('a page from before a discard does not overwrite what was typed after it', async () => {
    const zone = await newsroom(scratch);
    await recordWork(zone, work);
    await writeText(zone, { work: id, text: textIn('en', 'one'), author: null, now: 1 as Instant });
    const [by, locale] = [idFrom<AccountId>(new Uint8Array(16).fill(5)), 'en' as Locale];
    const type = (title: string, revision: number) =>
      saveWorkingText(
        zone,
        { work: id, text: textIn('en', title), revision, basedOn: 1, keepsTheirs: false },
        { by, now: 2 as Instant },
      );
    expect(await type('theirs', 0)).toMatchObject({ revision: 1 });
    expect(await discardWorkingText(zone, { work: id, locale, revision: 1 })).toBe('discarded');
    expect(await workingText(zone, id, locale)).toBeNull();
    expect(await type('of an old page', 1)).toMatchObject({ refused: 'changed-meanwhile', theirs: null });
    expect(await type('mine', 0)).toMatchObject({ revision: 2 });
    expect(await type('of an old page', 1)).toMatchObject({ refused: 'changed-meanwhile' });
    expect((await workingText(zone, id, locale))?.text).toEqual(textIn('en', 'mine'));
    await zone.close();
  });

  test('the first publication is remembered, a later one and a withdrawal do not move it', async () => {
    const zone = await newsroom(scratch);
    await recordWork(zone, work);
    await notePublished(zone, [id], 5 as Instant);
    await noteWithdrawn(zone, [id], 6 as Instant);
    expect(await worksById(zone, [id])).toEqual([{ work, publishedAt: 5, withdrawnAt: 6 }]);
    await notePublished(zone, [id], 7 as Instant);
    await recordWork(zone, { ...work, kind: 'campaign' });
    expect(await worksById(zone, [id])).toMatchObject([
      { work: { kind: 'campaign' }, publishedAt: 5, withdrawnAt: null },
    ]);
    await zone.close();
  });

  test('a picture comes back with what is said of it; made files are found by their inputs', async () => {
    const zone = await newsroom(scratch);
    const looked = { by: null, at: 3 as Instant };
    const known = { credit: { en: 'Vela' }, licence: 'CC BY 4.0', people: [], nobody: looked, pixels: looked };
    const item = {
      id: idFrom<MediaId>(new Uint8Array(16).fill(8)),
      original: 'ab',
      sealedAs: idFrom<MediaId>(new Uint8Array(16).fill(9)),
      facts: { kind: 'picture', ...known, focus: { x: 20, y: 80 } },
      texts: new Map([['en', { alt: 'A banner', caption: null }]]),
    } as const;
    await recordMedia(zone, item);
    await recordMedia(zone, item);
    expect(await mediaById(zone, [item.id])).toEqual(new Map([[item.id, item]]));
    const files = [{ file: 'a.jpg', type: 'image/jpeg', bytes: 3 }];
    expect(await madeFrom(zone, 'x')).toBeNull();
    await noteMade(zone, 'x', []);
    await noteMade(zone, 'x', files);
    expect(await madeFrom(zone, 'x')).toEqual(files);
    await zone.close();
  });
});

test('an original is sealed on the disk and opens with its key alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  const media = idFrom<MediaId>(new Uint8Array(16).fill(8));
  const originals = { folder, media, key: new Uint8Array(32).fill(1) };
  const bytes = new TextEncoder().encode('GPS 20.6 -103.3');
  const hash = await keepOriginal(originals, bytes);
  const sealed = readFileSync(join(folder, `${media}.${hash}`));
  expect(sealed.includes('GPS')).toBe(false);
  expect(Buffer.from(await readOriginal(originals, hash)).equals(bytes)).toBe(true);
  await expect(readOriginal({ ...originals, key: new Uint8Array(32) }, hash)).rejects.toThrow(/does not open/);
  writeFileSync(join(folder, `${media}.other`), sealed);
  await expect(readOriginal(originals, 'other')).rejects.toThrow(/does not open/);
  rmSync(folder, { recursive: true });
});
