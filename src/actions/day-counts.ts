import type { PlainDate } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** Validated signatures by the UTC day on which they were given. */
export interface DayCount {
  readonly day: PlainDate;
  readonly signatures: number;
}

/**
 * The days on which something was signed, the first first. A day's total is no secret: anybody who asks for the public
 * count now and then knows it. By country and day together nothing is counted: there most numbers would be small.
 */
export async function daysOf(zone: Zone<ActionsTables>, id: PetitionId): Promise<DayCount[]> {
  const rows = await zone.db
    .selectFrom('day_counts')
    .select(['day', 'signatures'])
    .where('petition', '=', id)
    .where('signatures', '>', 0)
    .orderBy('day')
    .execute();
  return rows.map(({ day, signatures }) => ({ day: day as PlainDate, signatures: Number(signatures) }));
}
