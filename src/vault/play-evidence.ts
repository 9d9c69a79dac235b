import type { Evidence } from '../domain/evidence.ts';
import { playedAs } from '../domain/played-type.ts';
import { PIECE_BYTES } from '../platform/sealed-pieces.ts';
import { strippedFilm } from '../platform/strip-film.ts';
import { strippedSound } from '../platform/strip-sound.ts';
import { evidencePiece, type EvidenceFiles } from './evidence-files.ts';
import { openRecorded, type OpeningEvidenceRefusal, type WhyOpened } from './open-recorded.ts';
import type { OpenVault } from './open-vault.ts';
import { recordKeys } from './record-keys.ts';

/** Sound or film that can be played from the sealed file, a piece at a time. Nothing of it is kept in the clear. */
export interface PlayedEvidence {
  readonly evidence: Evidence;
  /** The media type that it is played as. */
  readonly type: string;
  /** Whether what the recorder wrote beside picture and sound was taken out; `false`: it is played as it came. */
  readonly stripped: boolean;
  /**
   * From this byte on, at least one and at most to the end of its piece. `null`: it was erased, or is not what was sealed.
   * Throws `VaultLocked`.
   */
  readonly read: (from: number) => Promise<Uint8Array | null>;
  /** Forgets what was read until now: nothing more comes. */
  readonly close: () => void;
}

/** Parts that stripping changed are kept in blocks of this size, to be laid over what is read. */
const BLOCK = 4096;

/**
 * Opens sound or film to be played: its SHA-256 is proved and its metadata found once, with the whole of it in memory for
 * a moment; then it is read from the sealed file in pieces. Nothing in it moves when it is stripped, so a stretch of the
 * working copy is a stretch of the original with the changed blocks laid over it.
 */
export async function openToPlay(
  vault: OpenVault,
  files: EvidenceFiles,
  told: WhyOpened,
): Promise<PlayedEvidence | { refused: OpeningEvidenceRefusal | 'not-played' }> {
  const opened = await openRecorded(vault, files, told, 'played');
  if ('refused' in opened) return opened;
  const { evidence, bytes } = opened;
  const type = playedAs(evidence.type);
  if (type === null) return { refused: 'not-played' };
  const inBoxes = evidence.kind === 'film' || type === 'audio/mp4';
  const copy = inBoxes ? (strippedFilm(bytes)?.bytes ?? null) : strippedSound(bytes);
  const changed = copy === null ? new Map<number, Uint8Array>() : changedBlocks(bytes, copy);
  bytes.fill(0);
  copy?.fill(0);
  const { id, size } = evidence;
  let open = true;
  const close = (): void => {
    open = false;
    for (const block of changed.values()) block.fill(0);
  };
  const read = async (from: number): Promise<Uint8Array | null> => {
    const key = (await recordKeys(vault, [id])).get(id);
    if (key === undefined) return null;
    const number = Math.floor(from / PIECE_BYTES);
    const piece = await evidencePiece(files, { id, key }, number);
    key.fill(0);
    // Asked last: once the changed blocks are gone, what was read would be the original.
    if (piece === null || !open) return null;
    layOver(piece, number * PIECE_BYTES, changed);
    return piece.subarray(from - number * PIECE_BYTES, size - number * PIECE_BYTES);
  };
  return { evidence, type, stripped: copy !== null, read, close };
}

function changedBlocks(original: Uint8Array, copy: Uint8Array): Map<number, Uint8Array> {
  const changed = new Map<number, Uint8Array>();
  for (let at = 0; at < copy.length; at += BLOCK) {
    const block = copy.subarray(at, at + BLOCK);
    if (Buffer.compare(original.subarray(at, at + BLOCK), block) !== 0) changed.set(at, Uint8Array.from(block));
  }
  return changed;
}

/** `at`: where the piece begins in the file. Pieces are whole blocks. */
function layOver(piece: Uint8Array, at: number, changed: ReadonlyMap<number, Uint8Array>): void {
  for (let within = 0; within < piece.length; within += BLOCK) {
    const block = changed.get(at + within);
    if (block !== undefined) piece.set(block, within);
  }
}
