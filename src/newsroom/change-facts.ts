import { createHash } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Work } from '../domain/work.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';
import { noteWorkEvent } from './work-events.ts';

/** Names the facts as somebody saw them, so that nobody changes what they have not seen. */
export const factsDigest = (work: Work): string =>
  createHash('sha256').update(JSON.stringify(work)).digest('hex').slice(0, 32);

/** Changes the facts of a work, of which `seen` names those that the change was made on. Readers see it when it is published again. */
export async function changeFacts(
  zone: Zone<NewsroomTables>,
  work: Work,
  seen: string,
  { by, now }: { readonly by: AccountId; readonly now: Instant },
): Promise<'changed' | { readonly refused: 'work-unknown' | 'changed-meanwhile' }> {
  return inWriteTransaction(zone, async (db) => {
    const known = db.selectFrom('work').select('facts').where('id', '=', work.id);
    const row = await (zone.engine === 'postgres' ? known.forUpdate() : known).executeTakeFirst();
    if (row === undefined) return { refused: 'work-unknown' };
    const before = JSON.parse(row.facts) as Work;
    if (factsDigest(before) !== seen) return { refused: 'changed-meanwhile' };
    const facts = JSON.stringify(work);
    if (facts === row.facts) return 'changed';
    await db.updateTable('work').set({ facts, mission: work.mission }).where('id', '=', work.id).execute();
    await noteWorkEvent(db, work.id, { what: 'facts-changed', by, at: now, locale: null, version: null });
    return 'changed';
  });
}
