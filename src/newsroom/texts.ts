import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import type { WorkText } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables, TextRow } from './schema.ts';

/** One version of a work's text in one language. */
export interface TextVersion {
  readonly work: WorkId;
  readonly version: number;
  readonly state: 'draft' | 'approved';
  readonly author: AccountId | null;
  readonly writtenAt: Instant;
  readonly text: WorkText;
}

/** The newest approved version of each of these works in each language. */
export async function approvedTexts(zone: Zone<NewsroomTables>, works: readonly WorkId[]): Promise<TextVersion[]> {
  if (works.length === 0) return [];
  const rows = await zone.db
    .selectFrom('text')
    .selectAll()
    .where('work', 'in', works)
    .where('state', '=', 'approved')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('text as newer')
            .select('newer.version')
            .whereRef('newer.work', '=', 'text.work')
            .whereRef('newer.locale', '=', 'text.locale')
            .whereRef('newer.version', '>', 'text.version')
            .where('newer.state', '=', 'approved'),
        ),
      ),
    )
    .orderBy('work')
    .orderBy('locale')
    .execute();
  return rows.map(textFrom);
}

/** Every version of a work's texts, oldest first. */
export async function textsOf(zone: Zone<NewsroomTables>, work: WorkId): Promise<TextVersion[]> {
  const rows = await zone.db
    .selectFrom('text')
    .selectAll()
    .where('work', '=', work)
    .orderBy('locale')
    .orderBy('version')
    .execute();
  return rows.map(textFrom);
}

export function textFrom(row: TextRow): TextVersion {
  return {
    work: row.work as WorkId,
    version: row.version,
    state: row.state,
    author: row.author as AccountId | null,
    writtenAt: row.written_at as Instant,
    text: JSON.parse(row.content) as WorkText,
  };
}
