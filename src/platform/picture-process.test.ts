import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PictureProcess } from './picture-process.ts';

const breaking = pathToFileURL(join(import.meta.dirname, 'breaking-worker.fixture.ts'));

test('a picture that ends the process is one that cannot be read, and those beside it are read all the same', async () => {
  const pictures = new PictureProcess(breaking);
  const ask = (first: number) => pictures.ask({ job: 'glances', original: Uint8Array.of(first) });
  expect(await Promise.all([ask(7), ask(1), ask(8), ask(1), ask(9)])).toEqual([7, null, 8, null, 9]);
  expect(await ask(5)).toBe(5);
});

test('the process of pictures may write no file', async () => {
  const writing = pathToFileURL(join(import.meta.dirname, 'writing-worker.fixture.ts'));
  const pictures = new PictureProcess(writing);
  expect(await pictures.ask({ job: 'glances', original: Uint8Array.of(1) })).toEqual({
    write: 'ERR_ACCESS_DENIED',
    start: 'ERR_ACCESS_DENIED',
    environment: [],
  });
});
