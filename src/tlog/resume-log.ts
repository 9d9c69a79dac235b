import type { GrowingLog } from './grow-log.ts';
import type { FileRefusal, ReadFile } from './log-files.ts';
import { readEntries, readTile } from './log-files.ts';
import { TILE_WIDTH, nodesAt } from './tiles.ts';

/**
 * What a log of `size` entries needs to grow on, from its files. It is as right as they are: before anything is
 * signed, the caller compares {@link treeRoot} with the checkpoint, and both with the database.
 */
export async function resumeLog(read: ReadFile, size: number): Promise<GrowingLog | FileRefusal> {
  const edge: (readonly Uint8Array[])[] = [];
  for (let level = 0; nodesAt(level, size) > 0; level++) {
    const hashes = await readEdge(read, readTile, level, size);
    if ('refused' in hashes) return hashes;
    edge.push(hashes);
  }
  const lastEntries = await readEdge(read, readEntries, 0, size);
  return 'refused' in lastEntries ? lastEntries : { tree: { size, edge }, lastEntries };
}

async function readEdge(
  read: ReadFile,
  readFile: typeof readTile,
  level: number,
  size: number,
): Promise<readonly Uint8Array[] | FileRefusal> {
  const index = Math.floor(nodesAt(level, size) / TILE_WIDTH);
  const width = nodesAt(level, size) % TILE_WIDTH;
  return width === 0 ? [] : readFile(read, { level, index, width });
}
