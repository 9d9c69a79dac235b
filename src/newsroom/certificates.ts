import type { Instant } from '../domain/date.ts';
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
