import type { Instant } from '../domain/date.ts';
import type { Gathered } from './gather.ts';
import { notAsked } from './petition-asks.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';

/** A petition for someone opens only if they asked for one (`obey-asks.ts`, which also stops it when they no longer do). */
export async function refusalsOfAsks(
  press: Press,
  { manuscripts, people }: Gathered,
  now: Instant,
): Promise<PressRefusal[]> {
  const found: PressRefusal[] = [];
  for (const { file, writings } of manuscripts) {
    const { work } = file;
    if (work.kind !== 'petition') continue;
    const texts = writings.map(({ text }) => text);
    const stops = await notAsked(press, { work, texts }, now, people);
    if (stops.length > 0) {
      const unasked = stops.every(({ why }) => why === 'named');
      found.push({ refused: unasked ? 'petition-names-unasked' : 'petition-not-asked', work: work.id });
    }
  }
  return found;
}
