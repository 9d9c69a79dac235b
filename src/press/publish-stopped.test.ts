import fs from 'node:fs/promises';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ActionsTables } from '../actions/schema.ts';
import { plainText } from '../domain/published-work.ts';
import type { NewsroomTables } from '../newsroom/schema.ts';
import { worksById } from '../newsroom/works.ts';
import { openZone } from '../platform/database/zone.ts';
import type { PublishedTables } from '../published/schema.ts';
import { search } from '../published/search.ts';
import { findBySlug } from '../published/works.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { inTurn } from './in-turn.ts';
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

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

/**
 * A press that is stopped: from a chosen step on nothing of what it does reaches a disk, nor does what it does to clear
 * up. Steps are what a disk can tell apart: statements that write, and every change of a file or a folder.
 */
const WRITES = /^\s*(insert|update|delete|commit|replace|begin|with)\b/i;
let left = Number.POSITIVE_INFINITY;
let dead = false;

class Stopped extends Error {}

function step(): void {
  if (!dead && --left < 0) dead = true;
  if (dead) throw new Stopped('the press was stopped');
}

const original = {
  run: StatementSync.prototype.run,
  all: StatementSync.prototype.all,
  exec: DatabaseSync.prototype.exec,
  rename: fs.rename,
  rm: fs.rm,
  open: fs.open,
};

beforeAll(async () => {
  const counted = <Given extends unknown[], Result>(method: (this: StatementSync, ...given: Given) => Result) =>
    function counts(this: StatementSync, ...given: Given): Result {
      if (dead || WRITES.test(this.sourceSQL)) step();
      return method.apply(this, given);
    };
  StatementSync.prototype.run = counted(original.run) as typeof original.run;
  StatementSync.prototype.all = counted(original.all) as typeof original.all;
  DatabaseSync.prototype.exec = function exec(sql) {
    if (dead || WRITES.test(sql)) step();
    return original.exec.call(this, sql);
  };
  fs.rename = (...given) => (step(), original.rename(...given));
  fs.rm = (...given) => (step(), original.rm(...given));
  fs.open = (...given) => (step(), original.open(...given));
  const handle = await original.open(import.meta.filename);
  const { prototype } = handle.constructor as { prototype: typeof handle };
  await handle.close();
  for (const name of ['appendFile', 'writeFile', 'sync', 'datasync'] as const) {
    const method = prototype[name] as (...given: unknown[]) => Promise<void>;
    Object.assign(prototype, {
      async [name](this: typeof handle, ...given: unknown[]) {
        step();
        await method.apply(this, given);
      },
    });
  }
  syncBuiltinESMExports();
});
afterAll(() => {
  StatementSync.prototype.run = original.run;
  StatementSync.prototype.all = original.all;
  DatabaseSync.prototype.exec = original.exec;
  Object.assign(fs, { rename: original.rename, rm: original.rm, open: original.open });
  syncBuiltinESMExports();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const folders: string[] = [];
function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-stopped-'));
  folders.push(folder);
  return folder;
}

/** The same press on a copy of everything that it keeps but the vault, which publishing only reads. */
function pressOn(press: Press, base: string): Press & { close(): Promise<void> } {
  const folder = scratchFolder();
  cpSync(base, folder, { recursive: true });
  return reopened({ ...press, ...foldersIn(folder) }, folder);
}

const foldersIn = (folder: string) => ({
  mediaFolder: join(folder, 'media'),
  journalFolder: join(folder, 'journal'),
  originalsFolder: join(folder, 'originals'),
});

function reopened(press: Press, folder = join(press.mediaFolder, '..')): Press & { close(): Promise<void> } {
  const databases = { engine: 'sqlite', folder } as const;
  const newsroom = openZone<NewsroomTables>(databases, 'newsroom');
  const published = openZone<PublishedTables>(databases, 'published');
  const actions = openZone<ActionsTables>(databases, 'actions');
  const close = async () => {
    for (const zone of [newsroom, published, actions]) await zone.close();
  };
  return { ...press, newsroom, published, actions, close };
}

/** What readers and the newsroom know of the story, after making sure that they and the disk agree. */
async function agreed(press: Press): Promise<string> {
  await inTurn(press, () => Promise.resolve());
  const shown = await press.published.db.selectFrom('work_file').select('file').distinct().execute();
  const onDisk = existsSync(press.mediaFolder) ? readdirSync(press.mediaFolder).toSorted() : [];
  expect(onDisk).toEqual(shown.map(({ file }) => file).toSorted());
  const told = await press.published.db.selectFrom('media').select('file').execute();
  expect(told.map(({ file }) => file).toSorted()).toEqual(onDisk);
  expect(await press.published.db.selectFrom('publication').selectAll().execute()).toEqual([]);
  expect(await press.published.db.selectFrom('orphan').selectAll().execute()).toEqual([]);
  expect(readdirSync(press.journalFolder).filter((name) => name.endsWith('.jsonl'))).toEqual([]);

  const pages = await Promise.all(
    [en, es].map((locale) => findBySlug(press.published, { kind: 'story', locale, slug: 'a-story' }, now)),
  );
  const titles = pages.map((page) =>
    page.found === 'work'
      ? plainText(page.work.body[0]?.type === 'paragraph' ? page.work.body[0].content : [])
      : page.found,
  );
  const query = { locale: en, kind: null, from: null, to: null, limit: 1, offset: 0 };
  const found = await Promise.all(
    ['first', 'second'].map(async (text) => (await search(press.published, { ...query, text }, now)).total),
  );
  const [file] = await worksById(press.newsroom, [story]);
  const people = await press.newsroom.db.selectFrom('work_person').selectAll().execute();
  expect(new Set(people.map(({ publication }) => publication)).size).toBeLessThan(2);
  return JSON.stringify({ titles, found, out: file?.publishedAt, people: people.length });
}

/** Stops a publication at each of its steps in turn, and starts again after each. Gives the number of steps. */
async function stopAtEachStep(press: Press, base: string, allowed: { before: string; after: string }): Promise<number> {
  let finished = 0;
  for (let steps = 0; ; steps++) {
    const run = pressOn(press, base);
    left = steps;
    const outcome = await publish(run, [story], now).catch((error: unknown) => error);
    const stopped = dead;
    left = Number.POSITIVE_INFINITY;
    dead = false;
    await run.close();
    const next = reopened(run);
    const state = await agreed(next);
    expect([allowed.before, allowed.after], `stopped at step ${steps}`).toContain(state);
    if (state === allowed.after) finished += 1;
    // Nothing that was finished is undone, and the next publication goes through.
    if (outcome !== null && typeof outcome === 'object' && 'published' in outcome) expect(state).toBe(allowed.after);
    if (steps % 10 === 0) {
      expect(await publish(next, [story], now)).toHaveProperty('published');
      expect(await agreed(next)).toBe(allowed.after);
    }
    await next.close();
    if (!stopped) {
      expect(finished).toBeGreaterThan(1);
      return steps;
    }
  }
}

test('a publication that is stopped at any step is all there afterwards, or not at all', async () => {
  const base = scratchFolder();
  const press = await scratchPress({ engine: 'sqlite', folder: base });
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis()]);
  const first = { ...press, ...foldersIn(base) };
  await filePicture(first, { en: 'A cloth', es: 'Una tela' });
  const body = [words('The first text. '), her, words(' was met in '), there, words('.')];
  await fileStory(first, [textOf(en, body), textOf(es, body)], { picture });
  const files = ['newsroom', 'published', 'actions'];
  const snapshot = async (from: Press): Promise<string> => {
    // Closed, so that nothing is left in a log beside the files.
    const folder = scratchFolder();
    for (const zone of [from.newsroom, from.published, from.actions]) await zone.close();
    const source = join(from.mediaFolder, '..');
    for (const name of readdirSync(source))
      if (files.some((zone) => name.startsWith(`${zone}.db`)) || ['media', 'originals', 'journal'].includes(name))
        cpSync(join(source, name), join(folder, name), { recursive: true });
    return folder;
  };
  const nothing = await snapshot(first);

  // Once without being stopped, to know both ends; and then a second text, without the picture.
  const whole = pressOn(press, nothing);
  const before = await agreed(whole);
  expect(await publish(whole, [story], now)).toHaveProperty('published');
  const after = await agreed(whole);
  expect(after).toContain('The first text. Xiomara');
  const later = [words('The second text. '), her, words('.')];
  await fileStory(whole, [textOf(en, later), textOf(es, later)], { picture: null });
  const once = await snapshot(whole);
  const twice = pressOn(press, once);
  expect(await publish(twice, [story], now)).toHaveProperty('published');
  const changed = await agreed(twice);
  expect(changed).toContain('The second text. Xiomara');
  await twice.close();

  expect(await stopAtEachStep(press, nothing, { before, after })).toBeGreaterThan(50);
  expect(await stopAtEachStep(press, once, { before: after, after: changed })).toBeGreaterThan(30);
  await press.close();
});
