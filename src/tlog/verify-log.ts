import { joinBytes, sameBytes } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { FileRefusal, ReadFile } from './log-files.ts';
import { readEntries, readTile } from './log-files.ts';
import type { Verify } from './open-note.ts';
import type { CheckpointRefusal, Log } from './signed-checkpoint.ts';
import { openCheckpoint } from './signed-checkpoint.ts';
import { tilePath } from './tile-path.ts';
import { TILE_WIDTH, tileAt } from './tiles.ts';
import type { Hash } from './tree-hash.ts';
import { emptyRoot, leafHash } from './tree-hash.ts';
import type { FilledTile, Tree } from './tree.ts';
import { EMPTY_TREE, growTree, partialTiles, treeRoot } from './tree.ts';

export interface LogCheck {
  readonly hash: Hash;
  readonly verify: Verify;
  readonly log: Log;
  /** Reads the public files: from a disk, or from anywhere in the world. */
  readonly read: ReadFile;
  /** A checkpoint of the same log that was seen before, if any: the log has to go on from it. */
  readonly seen?: Checkpoint;
  /** Is shown each entry, so that what it says can be checked in the same pass. */
  readonly onEntry?: (entry: Uint8Array, index: number) => void;
}

/** One thing that is wrong with a log. */
export type LogProblem =
  | FileRefusal
  | CheckpointRefusal
  /** The tile is not the one that the entries make. */
  | { readonly refused: 'tile-differs'; readonly path: string }
  /** The entries have another root than the signed one. */
  | { readonly refused: 'root-differs'; readonly size: number }
  /** The log is shorter than it was, or its beginning is another one. */
  | { readonly refused: 'log-shrank' | 'log-forked'; readonly seen: number; readonly size: number };

/** Enough to see how bad it is. */
const MOST_PROBLEMS = 100;

/**
 * Makes a whole log again from its entries and compares it with everything that it publishes. It uses the public
 * files and nothing else; what it needs in memory does not grow with the log. An entry that cannot be read ends it.
 */
export async function verifyLog(check: LogCheck): Promise<Checkpoint | { readonly refused: readonly LogProblem[] }> {
  const bytes = await check.read('checkpoint');
  if (bytes === null) return { refused: [{ refused: 'file-missing', path: 'checkpoint' }] };
  const checkpoint = await openCheckpoint(check.verify, bytes, check.log);
  if ('refused' in checkpoint) return { refused: [checkpoint] };
  const problems: LogProblem[] = [];
  for await (const problem of problemsOf(check, checkpoint)) if (problems.push(problem) >= MOST_PROBLEMS) break;
  return problems.length === 0 ? checkpoint : { refused: problems };
}

async function* problemsOf(check: LogCheck, { size, root }: Checkpoint): AsyncGenerator<LogProblem> {
  const { hash, read, seen } = check;
  if (seen !== undefined && seen.size > size) yield { refused: 'log-shrank', seen: seen.size, size };
  if (seen?.size === 0 && !sameBytes(seen.root, emptyRoot(hash))) yield { refused: 'log-forked', seen: 0, size };
  let tree = EMPTY_TREE;
  // One bundle after another, never a list of all: a checkpoint can claim any size.
  for (;;) {
    const bundle = tileAt(0, Math.ceil(tree.size / TILE_WIDTH), size);
    if (bundle === null) break;
    const entries = await readEntries(read, bundle);
    if ('refused' in entries) return yield entries;
    for (const [i, entry] of entries.entries()) check.onEntry?.(entry, tree.size + i);
    const leaves = entries.map((entry) => leafHash(hash, entry));
    if (seen !== undefined && forked(hash, tree, leaves, seen)) yield { refused: 'log-forked', seen: seen.size, size };
    const grown = growTree(hash, tree, leaves);
    for (const full of grown.full) yield* compare(read, full);
    tree = grown.tree;
  }
  for (const partial of partialTiles(tree)) yield* compare(read, partial);
  if (!sameBytes(treeRoot(hash, tree), root)) yield { refused: 'root-differs', size };
}

/** Whether the beginning that was seen ends within these leaves, and was another one. */
function forked(hash: Hash, tree: Tree, leaves: readonly Uint8Array[], seen: Checkpoint): boolean {
  const within = seen.size - tree.size;
  if (within <= 0 || within > leaves.length) return false;
  return !sameBytes(treeRoot(hash, growTree(hash, tree, leaves.slice(0, within)).tree), seen.root);
}

async function* compare(read: ReadFile, { tile, hashes }: FilledTile): AsyncGenerator<LogProblem> {
  const found = await readTile(read, tile);
  if ('refused' in found) yield found;
  else if (!sameBytes(joinBytes(found), joinBytes(hashes))) yield { refused: 'tile-differs', path: tilePath(tile) };
}
