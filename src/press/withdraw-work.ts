import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import { noteWithdrawn } from '../newsroom/record-work.ts';
import { removeObject } from '../platform/object-storage.ts';
import { takeDown } from '../published/take-down.ts';
import type { Press } from './press.ts';

/**
 * Takes works off the site, in every language at once: their addresses answer 410 from now on, their search entries
 * are gone, and files that no other work shows are deleted. Their texts stay in the newsroom. Needs no open vault:
 * hiding must not wait for a key.
 */
export async function withdrawWork(
  press: Pick<Press, 'newsroom' | 'published' | 'mediaFolder'>,
  works: readonly WorkId[],
  now: Instant,
): Promise<{ swept: boolean }> {
  const { orphans, swept } = await takeDown(press.published, works, now);
  await Promise.all(orphans.map((file) => removeObject({ folder: press.mediaFolder }, file)));
  await noteWithdrawn(press.newsroom, works, now);
  return { swept };
}
