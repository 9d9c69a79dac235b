import type { Checkpoint } from './checkpoint.ts';
import { verifyInclusion } from './inclusion-proof.ts';
import type { Verify } from './open-note.ts';
import type { ProofFile } from './proof-file.ts';
import type { CheckpointRefusal, Log } from './signed-checkpoint.ts';
import { openCheckpoint } from './signed-checkpoint.ts';
import type { Hash } from './tree-hash.ts';
import { leafHash } from './tree-hash.ts';

export type ProofRefusal = CheckpointRefusal | { readonly refused: 'not-in-log' };

/** Whether a proof shows that an entry, which the caller made again, is in this log; if so, by which checkpoint. */
export async function checkProofFile(
  { hash, verify }: { readonly hash: Hash; readonly verify: Verify },
  log: Log,
  entry: Uint8Array,
  file: ProofFile,
): Promise<{ readonly checkpoint: Checkpoint } | ProofRefusal> {
  const checkpoint = await openCheckpoint(verify, file.checkpoint, log);
  if ('refused' in checkpoint) return checkpoint;
  const { size, root } = checkpoint;
  const { index, proof } = file;
  const leaf = leafHash(hash, entry);
  return verifyInclusion(hash, { index, size, leaf, proof, root }) ? { checkpoint } : { refused: 'not-in-log' };
}
