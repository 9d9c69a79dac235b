import { newestFirst, type Correction, type CorrectionKind, type CorrectionWords } from '../domain/correction.ts';
import type { Instant, PlainDate } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { CorrectionRow, NewsroomTables } from './schema.ts';

export interface RecordedCorrection {
  readonly work: WorkId;
  readonly kind: CorrectionKind;
  readonly on: PlainDate;
  readonly recordedAt: Instant;
  readonly words: Readonly<Partial<Record<string, CorrectionWords<readonly Inline[]>>>>;
}

/** What was put right in these works, in the order in which it was recorded. */
export async function correctionsOf(
  zone: Zone<NewsroomTables>,
  works: readonly WorkId[],
): Promise<RecordedCorrection[]> {
  if (works.length === 0) return [];
  const rows = await zone.db
    .selectFrom('corrections')
    .selectAll()
    .where('work', 'in', works)
    .orderBy('work')
    .orderBy('number')
    .execute();
  return rows.map(correctionFrom);
}

/** What was put right since then, in any work. */
export async function correctionsSince(zone: Zone<NewsroomTables>, since: Instant): Promise<RecordedCorrection[]> {
  const rows = await zone.db
    .selectFrom('corrections')
    .selectAll()
    .where('recorded_at', '>=', since)
    .orderBy('recorded_at', 'desc')
    .execute();
  return rows.map(correctionFrom);
}

/** The log of a text in one language, newest first, and when its last entry was recorded: a removal is in every language. */
export function correctionsIn(
  recorded: readonly RecordedCorrection[],
  locale: Locale,
): { readonly corrections: readonly Correction<readonly Inline[]>[]; readonly lastAt: Instant | null } {
  const own = recorded.filter(({ kind, words }) => kind === 'removal' || words[locale] !== undefined);
  const corrections = newestFirst(own).map(({ kind, on, words }) => {
    const { wrong = null, right = null } = words[locale] ?? {};
    return { kind, on, wrong, right };
  });
  const lastAt = own.length === 0 ? null : (Math.max(...own.map(({ recordedAt }) => recordedAt)) as Instant);
  return { corrections, lastAt };
}

function correctionFrom(row: CorrectionRow): RecordedCorrection {
  return {
    work: row.work as WorkId,
    kind: row.kind as CorrectionKind,
    on: row.on as PlainDate,
    recordedAt: row.recorded_at as Instant,
    words: JSON.parse(row.words) as RecordedCorrection['words'],
  };
}
