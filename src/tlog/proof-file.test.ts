import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256, verifyEd25519 } from '../../test/tlog/ed25519.ts';
import { entriesFrom, LOG, ScratchLog } from '../../test/tlog/scratch-log.ts';
import { checkProofFile } from './check-proof-file.ts';
import { formatProofFile, parseProofFile, PROOF_FILE_BYTES } from './proof-file.ts';
import type { ProofFile } from './proof-file.ts';
import { proveInclusion } from './prove.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const HASH = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const HEAD = 'c2sp.org/tlog-proof@v1\n';
const with32 = { minLength: 32, maxLength: 32 };

test('line by line', () => {
  const proof = [new Uint8Array(32), new Uint8Array(32).fill(255)];
  const file = { extra: encodeUtf8('r'), index: 73_894, proof, checkpoint: encodeUtf8('log\n…\n\n\u2014 …\n') };
  expect(decodeUtf8(formatProofFile(file))).toBe(
    `${HEAD}extra cg==\nindex 73894\n${'A'.repeat(43)}=\n${'/'.repeat(42)}8=\n\nlog\n…\n\n\u2014 …\n`,
  );
  expect(decodeUtf8(formatProofFile({ ...file, extra: null, proof: [] }))).toBe(
    `${HEAD}index 73894\n\nlog\n…\n\n\u2014 …\n`,
  );
});

test('what is written is read', () => {
  const file = fc.record({
    extra: fc.option(fc.uint8Array()),
    index: fc.maxSafeNat(),
    proof: fc.array(fc.uint8Array(with32), { maxLength: 53 }),
    checkpoint: fc.string().map(encodeUtf8),
  });
  fc.assert(
    fc.property(file, (each) => {
      expect(parseProofFile(formatProofFile(each))).toEqual(each);
    }),
  );
});

test.each([
  ['', 'proof-shape'],
  [`${HEAD}index 1\n`, 'proof-shape'],
  ['c2sp.org/tlog-proof@v2\nindex 1\n\nlog\n', 'proof-shape'],
  [`\uFEFF${HEAD}index 1\n\nlog\n`, 'proof-shape'],
  [`${HEAD}index 1\n\nlog\n`.replaceAll('\n', '\r\n'), 'proof-shape'],
  [`${HEAD}extra cg=\nindex 1\n\nlog\n`, 'proof-extra'],
  [`${HEAD}extra ch==\nindex 1\n\nlog\n`, 'proof-extra'],
  [`${HEAD}extra  cg==\nindex 1\n\nlog\n`, 'proof-extra'],
  [`${HEAD}\nlog\n`, 'proof-index'],
  [`${HEAD}index 01\n\nlog\n`, 'proof-index'],
  [`${HEAD}index -1\n\nlog\n`, 'proof-index'],
  [`${HEAD}index 1 \n\nlog\n`, 'proof-index'],
  [`${HEAD}index 9007199254740992\n\nlog\n`, 'proof-index'],
  [`${HEAD}index 1\nextra cg==\n\nlog\n`, 'proof-hash'],
  [`${HEAD}extra cg==\nextra cg==\nindex 1\n\nlog\n`, 'proof-index'],
  [`${HEAD}index 1\n${HASH} \n\nlog\n`, 'proof-hash'],
  [`${HEAD}index 1\n${HASH.slice(4)}\n\nlog\n`, 'proof-hash'],
  [`${HEAD}index 1\n${HASH.replace('2I=', '2J=')}\n\nlog\n`, 'proof-hash'],
])('%j: %s', (text, refused) => {
  expect(parseProofFile(encodeUtf8(text))).toEqual({ refused });
});

test('bytes that are no text, and too many of them', () => {
  expect(parseProofFile(Uint8Array.of(0xff))).toEqual({ refused: 'proof-shape' });
  expect(parseProofFile(new Uint8Array(PROOF_FILE_BYTES + 1))).toEqual({ refused: 'proof-too-long' });
});

const tools = { hash: sha256, verify: verifyEd25519 };

async function proofOf(index: number, size: number): Promise<{ entry: Uint8Array; file: ProofFile }> {
  const entries = entriesFrom(0, size);
  const log = await new ScratchLog().grow(entries);
  const proof = await proveInclusion(sha256, log.read, index, size);
  const [entry, checkpoint] = [entries[index], log.files.get('checkpoint')];
  if ('refused' in proof || entry === undefined || checkpoint === undefined) throw new Error('there is such a proof');
  return { entry, file: { extra: null, index, proof, checkpoint } };
}

test('a proof shows that its entry is in its log, and nothing else', async () => {
  const { entry, file } = await proofOf(260, 300);
  expect(await checkProofFile(tools, LOG, entry, file)).toMatchObject({
    checkpoint: { origin: LOG.origin, size: 300 },
  });
  const refused = { refused: 'not-in-log' };
  expect(await checkProofFile(tools, LOG, encodeUtf8('entry 261'), file)).toEqual(refused);
  expect(await checkProofFile(tools, LOG, entry, { ...file, index: 261 })).toEqual(refused);
  expect(await checkProofFile(tools, LOG, entry, { ...file, index: 300 })).toEqual(refused);
  expect(await checkProofFile(tools, LOG, entry, { ...file, proof: file.proof.slice(1) })).toEqual(refused);
  expect(await checkProofFile(tools, { ...LOG, origin: 'other' }, entry, file)).toMatchObject({
    refused: 'other-origin',
  });
});

test('no bit of a proof file can change', async () => {
  const { entry, file } = await proofOf(2, 5);
  const bytes = formatProofFile(file);
  for (let bit = 0; bit < 8 * bytes.length; bit += 3) {
    const changed = parseProofFile(bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))));
    const checked = 'refused' in changed ? changed : await checkProofFile(tools, LOG, entry, changed);
    expect(checked, `bit ${bit}`).toHaveProperty('refused');
  }
});
