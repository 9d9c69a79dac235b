import { expect, test } from 'vitest';
import { sha256, verifyEd25519 } from '../../test/tlog/ed25519.ts';
import { entriesFrom, LOG, ORIGIN, ScratchLog } from '../../test/tlog/scratch-log.ts';
import { encodeBundle } from './entry-bundle.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';
import { verifyLog } from './verify-log.ts';
import type { LogCheck } from './verify-log.ts';

const ENTRIES = entriesFrom(0, 600);

function check(log: ScratchLog, more: Partial<LogCheck> = {}): ReturnType<typeof verifyLog> {
  return verifyLog({ hash: sha256, verify: verifyEd25519, log: LOG, read: log.read, ...more });
}

const grown = (size = 600): Promise<ScratchLog> => new ScratchLog().grow(ENTRIES.slice(0, size));

test.each([0, 1, 255, 256, 257, 600])('a log of %i entries is right', async (size) => {
  const log = await grown(size);
  const seen: string[] = [];
  const onEntry = (entry: Uint8Array, index: number): void => void (seen[index] = decodeUtf8(entry) ?? '');
  expect(await check(log, { onEntry })).toEqual({ origin: ORIGIN, size, root: log.root });
  expect(seen).toEqual(ENTRIES.slice(0, size).map(decodeUtf8));
});

test('it goes on from each checkpoint that was seen', async () => {
  const log = new ScratchLog();
  const all = [];
  for (const size of [0, 1, 255, 256, 300, 512, 600]) {
    await log.grow(ENTRIES.slice(log.size, size));
    all.push({ origin: ORIGIN, size, root: log.root });
  }
  for (const seen of all) expect(await check(log, { seen })).toMatchObject({ size: 600 });
});

test('one changed byte in any file is found, and said', async () => {
  const { files } = await grown();
  for (const [path, bytes] of files) {
    const log = await grown();
    const at = Math.floor(bytes.length / 3);
    log.files.set(path, bytes.with(at, (bytes[at] ?? 0) ^ 1));
    const result = await check(log);
    expect(result, path).toHaveProperty('refused');
    if (path.startsWith('tile/entries/')) expect(JSON.stringify(result)).toMatch(/differs|malformed/);
    else if (path !== 'checkpoint') expect(result).toEqual({ refused: [{ refused: 'tile-differs', path }] });
  }
});

test('each missing file is found, and said', async () => {
  for (const path of (await grown()).files.keys()) {
    const log = await grown();
    log.files.delete(path);
    expect(await check(log)).toEqual({ refused: [{ refused: 'file-missing', path }] });
  }
});

test('a file that is cut off or too long is no file', async () => {
  for (const path of ['tile/0/000', 'tile/0/002.p/88', 'tile/1/000.p/2', 'tile/entries/000', 'tile/entries/002.p/88']) {
    for (const cut of [0, -1, -32]) {
      const log = await grown();
      log.files.set(path, log.files.get(path)?.slice(0, cut) ?? new Uint8Array());
      expect(await check(log), path).toEqual({ refused: [{ refused: 'file-malformed', path }] });
    }
  }
});

test('an entry that was changed with all its tiles is not under the signed root', async () => {
  const log = await grown();
  const signed = log.files.get('checkpoint') ?? new Uint8Array();
  const forged = await new ScratchLog().grow(ENTRIES.with(400, encodeUtf8('another')));
  forged.files.set('checkpoint', signed);
  expect(await check(forged)).toEqual({ refused: [{ refused: 'root-differs', size: 600 }] });
});

test('a log that was written anew is a fork for whoever saw the old one', async () => {
  const anew = await new ScratchLog().grow(ENTRIES.with(7, encodeUtf8('another')));
  expect(await check(anew)).toMatchObject({ size: 600 });
  for (const size of [8, 256, 300, 512, 600]) {
    const seen = { origin: ORIGIN, size, root: (await grown(size)).root };
    expect(await check(anew, { seen })).toEqual({ refused: [{ refused: 'log-forked', seen: size, size: 600 }] });
  }
  const empty = { origin: ORIGIN, size: 0, root: anew.root };
  expect(await check(anew, { seen: empty })).toEqual({ refused: [{ refused: 'log-forked', seen: 0, size: 600 }] });
});

test('a log restored from an older copy is shorter than what was seen', async () => {
  const seen = { origin: ORIGIN, size: 600, root: (await grown()).root };
  expect(await check(await grown(300), { seen })).toEqual({
    refused: [{ refused: 'log-shrank', seen: 600, size: 300 }],
  });
});

test('a checkpoint can claim any size: what is missing ends it', async () => {
  const log = await grown(300);
  await log.sign(Number.MAX_SAFE_INTEGER);
  expect(await check(log)).toEqual({ refused: [{ refused: 'file-missing', path: 'tile/entries/001' }] });
});

test('a bundle with one entry more or less is malformed', async () => {
  const log = await grown(10);
  for (const size of [9, 11]) {
    log.files.set('tile/entries/000.p/10', encodeBundle(ENTRIES.slice(0, size)));
    expect(await check(log)).toMatchObject({ refused: [{ refused: 'file-malformed' }] });
  }
});

test('a checkpoint of others is not this log', async () => {
  const log = await grown(10);
  expect(await check(log, { log: { ...LOG, origin: 'log.example/other' } })).toEqual({
    refused: [{ refused: 'other-origin', origin: ORIGIN }],
  });
  log.files.delete('checkpoint');
  expect(await check(log)).toEqual({ refused: [{ refused: 'file-missing', path: 'checkpoint' }] });
});

test('a log that is wrong everywhere is told in a hundred lines', async () => {
  const log = await new ScratchLog().grow(entriesFrom(0, 256 * 101));
  for (const path of log.files.keys()) if (path.startsWith('tile/0/')) log.files.set(path, new Uint8Array(8192));
  const result = await check(log);
  expect('refused' in result ? result.refused : []).toHaveLength(100);
});
