import { startOfUtcDay } from '../../domain/date.ts';
import type { AccountId, WorkId } from '../../domain/id.ts';
import { recordCorrection } from '../../newsroom/record-correction.ts';
import type { NewsroomTables } from '../../newsroom/schema.ts';
import type { Zone } from '../../platform/database/zone.ts';
import type { DemoCorrection } from './read-corrections.ts';

/** Puts a text's corrections where the newsroom has them, recorded on their own day. */
export async function recordCorrections(
  newsroom: Zone<NewsroomTables>,
  work: WorkId,
  corrections: readonly DemoCorrection[],
  by: AccountId,
): Promise<void> {
  for (const { on, kind, words } of corrections) {
    const done = await recordCorrection(newsroom, { work, kind, on, words, by }, startOfUtcDay(on));
    if (done !== 'recorded') throw new Error(`a correction of the demonstration was refused: ${done.refused}`);
  }
}
