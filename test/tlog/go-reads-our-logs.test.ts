import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCheckpoint } from '../../src/tlog/checkpoint.ts';
import { formatNoteKey } from '../../src/tlog/note-key.ts';
import { openNote } from '../../src/tlog/open-note.ts';
import { formatProofFile } from '../../src/tlog/proof-file.ts';
import { proveInclusion } from '../../src/tlog/prove.ts';
import { sha256, signerNamed, verifyEd25519 } from './ed25519.ts';
import { buildProgram, hasGo, runProgram, WITNESS } from './go-program.ts';
import { ORIGIN, SIGNER, ScratchLog, entriesFrom } from './scratch-log.ts';

describe.skipIf(!hasGo)("Go's log library reads our logs as they are", { timeout: 180_000 }, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'alzavoz-log-'));
  const folder = join(scratch, 'log');
  const program = join(scratch, 'check-log');

  beforeAll(async () => {
    buildProgram(program);
    await writeLog(folder);
  }, 180_000);
  afterAll(() => rmSync(scratch, { recursive: true }));

  const run = (key = formatNoteKey(SIGNER.key)) => runProgram(program, folder, key);

  /** What it says of a log in which one letter or byte of a file is another. */
  const withChanged = (path: string, at: number): string => {
    const bytes = readFileSync(join(folder, path));
    writeFileSync(join(folder, path), bytes.with(at, (bytes[at] ?? 0) ^ 1));
    const { status, stderr } = run();
    writeFileSync(join(folder, path), bytes);
    expect(status).toBe(1);
    return stderr;
  };

  test('and we read what it signs', async () => {
    const { status, stderr, stdout } = run();
    expect(stderr).toBe('66000 entries, 5 older checkpoints, 7 proofs\n');
    expect(status).toBe(0);
    const note = await openNote(verifyEd25519, Buffer.from(stdout), [WITNESS.key]);
    if ('refused' in note) throw new Error(note.refused);
    expect(parseCheckpoint(note.text)).toMatchObject({ origin: ORIGIN, size: 66_000 });
  });

  test('and it would say if they were wrong', () => {
    expect(run(formatNoteKey(signerNamed(ORIGIN, 3).key)).stderr).toMatch(
      /^checkpoint: note has no verifiable signatures/,
    );
    expect(withChanged('tile/entries/001', 10)).toBe('the entries have another root\n');
    expect(withChanged('tile/0/001', 10)).toBe('tile/0/001 differs\n');
    expect(withChanged('tile/1/001.p/1', 10)).toBe('tile/1/001.p/1 differs\n');
    expect(withChanged('checkpoint.300', 21)).toMatch(/^checkpoint: invalid signature/);
    expect(withChanged('65536.tlog-proof', 90)).not.toBe('');
  });
});

/** A log of three levels of tiles that grew in steps, with its older checkpoints and some proofs. */
async function writeLog(folder: string): Promise<void> {
  const log = new ScratchLog();
  const write = (path: string, bytes: Uint8Array | undefined): void => {
    if (bytes === undefined) throw new Error(`there is no ${path}`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  for (const size of [1, 255, 256, 300, 65_536, 66_000]) {
    await log.grow(entriesFrom(log.size, size));
    if (size < 66_000) write(`checkpoint.${size}`, log.files.get('checkpoint'));
  }
  for (const [path, bytes] of log.files) write(path, bytes);
  for (const index of [0, 1, 255, 256, 65_535, 65_536, 65_999]) {
    const proof = await proveInclusion(sha256, log.read, index, log.size);
    const [entry, checkpoint] = [entriesFrom(index, index + 1)[0], log.files.get('checkpoint')];
    if ('refused' in proof || entry === undefined || checkpoint === undefined) throw new Error('there is no proof');
    write(`${index}.tlog-proof`, formatProofFile({ extra: entry, index, proof, checkpoint }));
  }
}
