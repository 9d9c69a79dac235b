import { decodeBase64, encodeBase64 } from './base64.ts';
import { parseDecimal } from './decimal.ts';
import { isNoteText } from './note.ts';
import { HASH_BYTES } from './tree-hash.ts';

/** What a log says of itself at one size: tlog-checkpoint 1.0.0. */
export interface Checkpoint {
  /** The log's own fixed name. */
  readonly origin: string;
  /** How many entries. */
  readonly size: number;
  readonly root: Uint8Array;
}

export type CheckpointMalformed = {
  readonly refused: 'checkpoint-shape' | 'checkpoint-size' | 'checkpoint-root' | 'checkpoint-extended';
};

/** The text that a log signs: origin, size and root, a line each. Throws on what is none. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  const text = `${origin}\n${size}\n${encodeBase64(root)}\n`;
  const read = isNoteText(text) ? parseCheckpoint(text) : null;
  if (read === null || 'refused' in read || read.origin !== origin) throw new RangeError('this is no checkpoint');
  return text;
}

/**
 * Reads the text of a checkpoint. Extension lines are refused though the format knows them: nobody who follows a log
 * can check them against its entries, so ours never have any.
 */
export function parseCheckpoint(text: string): Checkpoint | CheckpointMalformed {
  const [origin, decimal, base64, ...rest] = text.split('\n');
  if (!origin || decimal === undefined || base64 === undefined) return { refused: 'checkpoint-shape' };
  const end = rest.pop();
  if (end === undefined || end !== '' || rest.includes('')) return { refused: 'checkpoint-shape' };
  const size = parseDecimal(decimal);
  if (size === null) return { refused: 'checkpoint-size' };
  const root = decodeBase64(base64);
  if (root?.length !== HASH_BYTES) return { refused: 'checkpoint-root' };
  return rest.length > 0 ? { refused: 'checkpoint-extended' } : { origin, size, root };
}
