import type { Manuscript } from './gather.ts';
import { stopOf } from './obey-asks.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';

/** A petition for someone opens only if they asked for one (`obey-asks.ts`, which also stops it when they no longer do). */
export async function refusalsOfAsks(press: Press, manuscripts: readonly Manuscript[]): Promise<PressRefusal[]> {
  const found: PressRefusal[] = [];
  for (const { file } of manuscripts) {
    const { work } = file;
    if (work.kind === 'petition' && (await stopOf(press, work)) !== null)
      found.push({ refused: 'petition-not-asked', work: work.id });
  }
  return found;
}
