import { join } from 'node:path';
import type { EvidenceId } from '../domain/id.ts';
import { paddedSize } from '../domain/padded-size.ts';
import { keepSealed, readSealed, removeSealed, type SealedFile } from '../platform/sealed-files.ts';

/** The folder of evidence. A file there is called by a random id: not by its kind, its hash or its time, nor its length. */
export interface EvidenceFiles {
  readonly folder: string;
}

/** Seals an original under its own key. On the disk when done. */
export async function keepEvidence(
  files: EvidenceFiles,
  id: EvidenceId,
  key: Uint8Array,
  bytes: Uint8Array,
): Promise<void> {
  const padded = Buffer.alloc(paddedSize(bytes.length));
  padded.set(bytes);
  await keepSealed(fileOf(files, id, key), padded);
  padded.fill(0);
}

/** An original of `size` bytes; `null` where the file is gone, or is not what was sealed. */
export async function readEvidence(
  files: EvidenceFiles,
  id: EvidenceId,
  key: Uint8Array,
  size: number,
): Promise<Uint8Array | null> {
  try {
    return (await readSealed(fileOf(files, id, key)))?.subarray(0, size) ?? null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export async function removeEvidenceFile(files: EvidenceFiles, id: EvidenceId): Promise<void> {
  await removeSealed(join(files.folder, id));
}

const fileOf = ({ folder }: EvidenceFiles, id: EvidenceId, key: Uint8Array): SealedFile => ({
  path: join(folder, id),
  key,
  context: ['evidence v1', id],
});
