import type { Manuscript } from './gather.ts';
import { stopOf } from './obey-asks.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';

/** A petition for someone opens only if they asked for one (`obey-asks.ts`, which also stops it when they no longer do). */
export async function refusalOfAsks(press: Press, manuscripts: readonly Manuscript[]): Promise<PressRefusal | null> {
  for (const { file } of manuscripts) {
    const { work } = file;
    if (work.kind === 'petition' && (await stopOf(press, work)) !== null)
      return { refused: 'petition-not-asked', work: work.id };
  }
  return null;
}
