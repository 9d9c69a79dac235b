import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasObject, putObject, readObject, removeObject } from './object-storage.ts';

test('a file is named by its bytes, kept once, and leaves nothing half-written beside it', async () => {
  const storage = { folder: join(mkdtempSync(join(tmpdir(), 'alzavoz-')), 'media') };
  const bytes = new TextEncoder().encode('a page');
  const first = await putObject(storage, bytes, 'txt');
  expect(first.fresh).toBe(true);
  expect(first.file).toMatch(/^[a-z2-7]{26}\.txt$/);
  expect(await putObject(storage, bytes, 'txt')).toEqual({ file: first.file, fresh: false });
  expect(readdirSync(storage.folder)).toEqual([first.file]);
  expect(new TextDecoder().decode(await readObject(storage, first.file))).toBe('a page');
  await removeObject(storage, first.file);
  await removeObject(storage, first.file);
  expect(await hasObject(storage, first.file)).toBe(false);
  rmSync(storage.folder, { recursive: true });
});

test('the same bytes put by two at once are there, once', async () => {
  const storage = { folder: join(mkdtempSync(join(tmpdir(), 'alzavoz-')), 'media') };
  const bytes = new TextEncoder().encode('a card of two pages');
  const put = await Promise.all(Array.from({ length: 8 }, () => putObject(storage, bytes, 'png')));
  expect(readdirSync(storage.folder)).toEqual([put[0]?.file]);
  rmSync(storage.folder, { recursive: true });
});
