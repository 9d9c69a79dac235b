import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { EvidenceId } from '../domain/id.ts';
import { paddedSize } from '../domain/padded-size.ts';
import { removeSealed, type SealedFile } from '../platform/sealed-files.ts';
import { keepInPieces, PIECE_BYTES, readPiece } from '../platform/sealed-pieces.ts';

/** The folder of evidence. A file there is called by a random id: not by its kind, its hash or its time, nor its length. */
export interface EvidenceFiles {
  readonly folder: string;
}

/** Which file is meant, and its own key. */
export interface EvidenceFile {
  readonly id: EvidenceId;
  readonly key: Uint8Array;
}

/** Seals an original under its own key. On the disk when done. */
export async function keepEvidence(files: EvidenceFiles, file: EvidenceFile, bytes: Uint8Array): Promise<void> {
  await keepInPieces(sealed(files, file), bytes, paddedSize(bytes.length));
}

/** An original of this size and SHA-256 (hex); `null` where the file is gone, or is not what was sealed. */
export async function readEvidence(
  files: EvidenceFiles,
  file: EvidenceFile,
  { size, sha256 }: { readonly size: number; readonly sha256: string },
): Promise<Uint8Array | null> {
  const whole = Buffer.alloc(size);
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += PIECE_BYTES) {
    const piece = await evidencePiece(files, file, at / PIECE_BYTES);
    const some = piece?.subarray(0, size - at);
    if (some === undefined || some.length < Math.min(PIECE_BYTES, size - at)) return null;
    whole.set(some, at);
    hash.update(some);
    piece?.fill(0);
  }
  return hash.digest('hex') === sha256 ? whole : null;
}

/** A piece of an original (`PIECE_BYTES`); `null` where the file is gone, or is not what was sealed. */
export async function evidencePiece(
  files: EvidenceFiles,
  file: EvidenceFile,
  number: number,
): Promise<Uint8Array | null> {
  try {
    return await readPiece(sealed(files, file), number);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export async function removeEvidenceFile(files: EvidenceFiles, id: EvidenceId): Promise<void> {
  await removeSealed(join(files.folder, id));
}

const sealed = ({ folder }: EvidenceFiles, { id, key }: EvidenceFile): SealedFile => ({
  path: join(folder, id),
  key,
  context: ['evidence v2', id],
});
