import { petitionHistory, type PetitionEvent } from '../../actions/petition-history.ts';
import type { Instant } from '../../domain/date.ts';
import { hidingEvents, type HidingEvent } from '../../newsroom/hiding-events.ts';
import type { PetitionPage } from '../../newsroom/petition-pages.ts';
import type { LockedPress } from '../../press/press.ts';

/** A line of a petition's history: what was set, or a step of stopping it for safety and letting it go on. */
export type HistoryLine = ({ readonly of: 'petition' } & PetitionEvent) | ({ readonly of: 'stop' } & HidingEvent);

export interface HistoryRead {
  /** The newest first. */
  readonly lines: readonly HistoryLine[];
  /** Before which there is more; `null`: that is all. */
  readonly more: Instant | null;
}

/**
 * Part of what became of a petition. What was set lies beside the petition, steps of a stop with their reasons beside
 * the stop; here they are one history. Two at one instant are never parted, so that a page never loses one.
 */
export async function readHistory(
  { press, page }: { readonly press: LockedPress; readonly page: PetitionPage },
  { before, most }: { readonly before: Instant | null; readonly most: number },
): Promise<HistoryRead> {
  const read = async (from: Instant | null, limit: number): Promise<HistoryLine[]> => {
    const part = { before, from, most: limit };
    const set = await petitionHistory(press.actions, page.petition, part);
    const stops = await hidingEvents(press.newsroom, { work: page.work, scope: 'petition' }, part);
    return [
      ...stops.map((event) => ({ of: 'stop' as const, ...event })),
      ...set.map((event) => ({ of: 'petition' as const, ...event })),
    ].toSorted((a, b) => b.at - a.at);
  };
  const first = await read(null, most + 1);
  const last = first[most - 1];
  if (last === undefined || first.length <= most) return { lines: first, more: null };
  const lines = await read(last.at, MOST_AT_ONCE);
  return { lines, more: first.some(({ at }) => at < last.at) ? last.at : await older(read, last.at) };
}

/** Of one instant nobody reads more. */
const MOST_AT_ONCE = 1000;

/** Whether there is anything below, where what was read first ended within one instant. */
async function older(
  read: (from: Instant | null, limit: number) => Promise<HistoryLine[]>,
  at: Instant,
): Promise<Instant | null> {
  return (await read(null, MOST_AT_ONCE)).some((line) => line.at < at) ? at : null;
}
