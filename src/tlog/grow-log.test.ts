import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../test/tlog/ed25519.ts';
import { entriesFrom, ScratchLog } from '../../test/tlog/scratch-log.ts';
import { verifyConsistency } from './consistency-proof.ts';
import { EMPTY_LOG, growLog } from './grow-log.ts';
import { verifyInclusion } from './inclusion-proof.ts';
import { proveConsistency, proveInclusion } from './prove.ts';
import { resumeLog } from './resume-log.ts';
import { parseLogPath } from './tile-path.ts';
import { changedBundles, changedTiles } from './tiles.ts';
import { leafHash } from './tree-hash.ts';

const ENTRIES = entriesFrom(0, 1200);
const steps = fc.array(fc.oneof(fc.nat(3), fc.nat(300), fc.constant(256)), { maxLength: 4 });

test('files are a function of the entries, in whatever steps they came', () => {
  fc.assert(
    fc.property(steps, (lengths) => {
      let log = EMPTY_LOG;
      const inSteps = new Map<string, Uint8Array>();
      for (const length of lengths) {
        const { size } = log.tree;
        const grown = growLog(sha256, log, ENTRIES.slice(size, size + length));
        log = grown.log;
        const paths = grown.files.map(({ path }) => parseLogPath(path));
        expect(paths.filter((each) => each?.file === 'entries').map((each) => each?.tile)).toEqual(
          changedBundles(size, log.tree.size),
        );
        const tiles = paths.filter((each) => each?.file === 'tile').map((each) => JSON.stringify(each?.tile));
        expect(tiles.toSorted()).toEqual(
          changedTiles(size, log.tree.size)
            .map((each) => JSON.stringify(each))
            .toSorted(),
        );
        for (const { path, bytes } of grown.files) {
          expect(inSteps.has(path), `${path} is written once`).toBe(false);
          inSteps.set(path, bytes);
        }
      }
      const atOnce = growLog(sha256, EMPTY_LOG, ENTRIES.slice(0, log.tree.size));
      expect(atOnce.log).toEqual(log);
      for (const { path, bytes } of atOnce.files) expect(inSteps.get(path), path).toEqual(bytes);
    }),
    { numRuns: 20 },
  );
});

test('a log goes on from its files where it was', async () => {
  for (const size of [0, 1, 255, 256, 257, 600]) {
    const { log } = growLog(sha256, EMPTY_LOG, ENTRIES.slice(0, size));
    const { read, files } = await new ScratchLog().grow(ENTRIES.slice(0, size));
    const resumed = await resumeLog(read, size);
    if ('refused' in resumed) throw new Error(resumed.refused);
    const more = ENTRIES.slice(size, size + 300);
    expect(growLog(sha256, resumed, more)).toEqual(growLog(sha256, log, more));
    files.delete('tile/entries/000.p/1');
    if (size === 1) expect(await resumeLog(read, 1)).toEqual({ refused: 'file-missing', path: 'tile/entries/000.p/1' });
  }
});

test('proofs are made from the files alone', async () => {
  const log = await new ScratchLog().grow(ENTRIES.slice(0, 513));
  const [from, fromRoot] = [log.size, log.root];
  await log.grow(ENTRIES.slice(from, 1100));
  const [to, toRoot] = [log.size, log.root];
  for (const index of [0, 1, 255, 256, 511, 512, 1023, 1024, 1099]) {
    const proof = await proveInclusion(sha256, log.read, index, to);
    const leaf = leafHash(sha256, ENTRIES[index] ?? new Uint8Array());
    if ('refused' in proof) throw new Error(proof.path);
    expect(verifyInclusion(sha256, { index, size: to, leaf, proof, root: toRoot })).toBe(true);
  }
  const proof = await proveConsistency(sha256, log.read, from, to);
  if ('refused' in proof) throw new Error(proof.path);
  expect(verifyConsistency(sha256, { from, to, fromRoot, toRoot, proof })).toBe(true);
  expect(await proveConsistency(sha256, log.read, 0, to)).toEqual([]);
});

test('the full tile stands in for a partial one that is gone', async () => {
  const log = await new ScratchLog().grow(ENTRIES.slice(0, 200));
  await log.grow(ENTRIES.slice(200, 300));
  const before = await proveInclusion(sha256, log.read, 150, 200);
  expect(log.files.delete('tile/0/000.p/200')).toBe(true);
  expect(await proveInclusion(sha256, log.read, 150, 200)).toEqual(before);
  log.files.delete('tile/0/000');
  expect(await proveInclusion(sha256, log.read, 150, 200)).toEqual({
    refused: 'file-missing',
    path: 'tile/0/000.p/200',
  });
  log.files.set('tile/0/000', new Uint8Array(8191));
  expect(await proveInclusion(sha256, log.read, 150, 200)).toMatchObject({ refused: 'file-malformed' });
});
