import { decodeBase64, encodeBase64 } from './base64.ts';
import { joinBytes } from './bytes.ts';
import { parseDecimal } from './decimal.ts';
import { NOTE_BYTES } from './note.ts';
import { HASH_BYTES } from './tree-hash.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** A `.tlog-proof` file: that one entry is in a log, to be checked without asking anyone. */
export interface ProofFile {
  /** What the application needs to make the entry again. Nobody vouches for it; `null` if there is none. */
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint, as it is. */
  readonly checkpoint: Uint8Array;
}

export type ProofFileMalformed = {
  readonly refused: 'proof-too-long' | 'proof-shape' | 'proof-extra' | 'proof-index' | 'proof-hash';
};

const HEADER = 'c2sp.org/tlog-proof@v1';

/** The longest file read, in bytes: a checkpoint, and as much again for the rest. */
export const PROOF_FILE_BYTES = 2 * NOTE_BYTES;

/** The bytes of a proof file: `c2sp.org/tlog-proof@v1`. */
export function formatProofFile({ extra, index, proof, checkpoint }: ProofFile): Uint8Array {
  const head = [
    HEADER,
    ...(extra === null ? [] : [`extra ${encodeBase64(extra)}`]),
    `index ${index}`,
    ...proof.map(encodeBase64),
  ];
  return joinBytes([encodeUtf8(`${head.join('\n')}\n\n`), checkpoint]);
}

/** Reads a proof file. Nothing is verified yet: {@link checkProofFile} does that. */
export function parseProofFile(bytes: Uint8Array): ProofFile | ProofFileMalformed {
  if (bytes.length > PROOF_FILE_BYTES) return { refused: 'proof-too-long' };
  const text = decodeUtf8(bytes);
  const end = text?.indexOf('\n\n') ?? -1;
  if (text === null || end < 0) return { refused: 'proof-shape' };
  const [header, ...lines] = text.slice(0, end).split('\n');
  if (header !== HEADER) return { refused: 'proof-shape' };
  const extra = lines[0]?.startsWith('extra ') ? decodeBase64(lines.shift()?.slice('extra '.length) ?? '') : undefined;
  if (extra === null) return { refused: 'proof-extra' };
  const [, decimal] = /^index (.*)$/.exec(lines.shift() ?? '') ?? [];
  const index = decimal === undefined ? null : parseDecimal(decimal);
  if (index === null) return { refused: 'proof-index' };
  const proof = lines.flatMap((line) => {
    const hash = decodeBase64(line);
    return hash?.length === HASH_BYTES ? [hash] : [];
  });
  if (proof.length !== lines.length) return { refused: 'proof-hash' };
  return { extra: extra ?? null, index, proof, checkpoint: encodeUtf8(text.slice(end + 2)) };
}
