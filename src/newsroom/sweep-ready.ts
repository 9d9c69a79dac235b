import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Zone } from '../platform/database/zone.ts';
import { readyName } from './ready-files.ts';
import { tryRenditionsAgain } from './renditions.ts';
import type { NewsroomTables } from './schema.ts';

interface Room {
  readonly newsroom: Zone<NewsroomTables>;
  readonly originalsFolder: string;
}

/**
 * As the desk starts: removes ready files that belong to no picture as it is now, which a stop between a change and its
 * clearing up has left, and what was half written; has those made again whose file is missing (a backup need not hold
 * them), and those for which there was no room. However young they are: they can be made again. Asks for no key.
 *
 * @returns how many files went.
 */
export async function sweepReady({ newsroom, originalsFolder }: Room): Promise<number> {
  const there = new Set((await readdir(originalsFolder).catch(() => [])).filter(isReady));
  const rows = await newsroom.db
    .selectFrom('renditions')
    .innerJoin('media', 'media.id', 'renditions.media')
    .select(['media.id', 'original', 'sealed_as', 'state'])
    .execute();
  const wanted = new Set<string>();
  for (const { id, original, sealed_as, state } of rows) {
    const name = readyName(sealed_as, original);
    if (state !== 'withheld') wanted.add(name);
    if (state === 'ready' && !there.has(name))
      await newsroom.db
        .updateTable('renditions')
        .set({ state: 'waiting', made: 0, whole: 0, files: '[]' })
        .where('media', '=', id)
        .execute();
  }
  const orphans = [...there].filter((name) => !wanted.has(name));
  for (const name of orphans) await rm(join(originalsFolder, name), { force: true });
  await tryRenditionsAgain(newsroom, { why: 'disk-full' });
  return orphans.length;
}

const isReady = (name: string): boolean => /\.ready(?:\.new)?$/.test(name);
