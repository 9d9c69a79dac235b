import type { Instant } from '../domain/date.ts';
import type { CertificateId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Keeps what was found when someone withdrew: ids, hashes and counts, nothing that tells whom or where. */
export async function keepCertificate(
  zone: Zone<NewsroomTables>,
  { id, at, content }: { readonly id: string; readonly at: Instant; readonly content: unknown },
): Promise<void> {
  await zone.db
    .insertInto('certificates')
    .values({ id, made_at: at, content: JSON.stringify(content) })
    .execute();
}

/** What is kept of a certificate, as it was given to `keepCertificate`; `null` where there is none. */
export async function certificateById(zone: Zone<NewsroomTables>, id: string): Promise<unknown> {
  const row = await zone.db.selectFrom('certificates').select('content').where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.content) as unknown);
}

/** A certificate in the list of them: its number, when it was made, and how many notes it has. */
export interface ListedCertificate {
  readonly id: CertificateId;
  readonly madeAt: Instant;
  readonly notes: number;
}

/** Certificates, the newest first; `after`: those that follow this one. */
export async function listCertificates(
  { db }: Zone<NewsroomTables>,
  { after, most }: { readonly after: CertificateId | null; readonly most: number },
): Promise<ListedCertificate[]> {
  const last =
    after === null
      ? undefined
      : await db.selectFrom('certificates').select(['id', 'made_at']).where('id', '=', after).executeTakeFirst();
  const rows = await db
    .selectFrom('certificates')
    .select(['id', 'made_at'])
    .select((row) =>
      row
        .selectFrom('recall_notes')
        .select((note) => note.fn.countAll().as('notes'))
        .whereRef('recall_notes.certificate', '=', 'certificates.id')
        .as('notes'),
    )
    .$if(last !== undefined, (query) =>
      query.where((row) =>
        row.or([
          row('made_at', '<', last?.made_at ?? 0),
          row.and([row('made_at', '=', last?.made_at ?? 0), row('id', '<', last?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id, made_at, notes }) => ({
    id: id as CertificateId,
    madeAt: Number(made_at) as Instant,
    notes: Number(notes),
  }));
}
