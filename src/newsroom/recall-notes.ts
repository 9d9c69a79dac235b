import type { Instant, PlainDate } from '../domain/date.ts';
import type { AccountId, CertificateId } from '../domain/id.ts';
import type { RecallNote } from '../domain/recall-note.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** A note as it is kept: who wrote it down, and when. */
export interface KeptRecallNote extends RecallNote {
  readonly by: AccountId;
  readonly at: Instant;
}

/** Adds a note to a certificate. Nothing here is ever changed or deleted. */
export async function addRecallNote(
  { db }: Zone<NewsroomTables>,
  certificate: CertificateId,
  { about, kit, state, on, by, at }: KeptRecallNote,
): Promise<void> {
  await db.insertInto('recall_notes').values({ certificate, about, kit, state, on, by, at }).execute();
}

/** Every note of a certificate, as they were written. */
export async function recallNotesOf(
  { db }: Zone<NewsroomTables>,
  certificate: CertificateId,
): Promise<KeptRecallNote[]> {
  const rows = await db
    .selectFrom('recall_notes')
    .select(['about', 'kit', 'state', 'on', 'by', 'at'])
    .where('certificate', '=', certificate)
    .orderBy('number')
    .execute();
  return rows.map(({ on, by, at, ...row }) => ({
    ...row,
    on: on as PlainDate,
    by: by as AccountId,
    at: Number(at) as Instant,
  }));
}
