import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId, OverrideId } from '../domain/id.ts';
import { refusalToAgree, type AgreeRefusal, type AskedOverride } from '../domain/protected-term-override.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { overrideById } from './overrides.ts';
import type { NewsroomTables } from './schema.ts';

interface Told {
  readonly now: Instant;
  readonly audit: Audit;
}

/** A second person agrees: from now on the gate lets these findings out, as long as nothing around them changes. */
export async function agreeToOverride(
  zone: Zone<NewsroomTables>,
  id: OverrideId,
  given: { readonly by: AccountId; readonly knowing: boolean },
  { now, audit }: Told,
): Promise<AskedOverride | { readonly refused: AgreeRefusal | 'override-unknown' }> {
  return inWriteTransaction(zone, async (db) => {
    const asked = await overrideById(db, id);
    if (asked === null) return { refused: 'override-unknown' };
    const refused = refusalToAgree(asked, given);
    if (refused !== null) return { refused };
    await audit({ by: given.by, verb: 'override-agreed', records: [asked.work, id] });
    const { numUpdatedRows } = await db
      .updateTable('overrides')
      .set({ agreed_by: given.by, agreed_at: now })
      .where('id', '=', id)
      .where('agreed_at', 'is', null)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return { refused: 'override-agreed-already' };
    return { ...asked, agreed: { by: given.by, at: now } };
  });
}

/** It lets out nothing any more, or never will: whoever may override may say so, alone. What is public stays so until it is published again. */
export async function endOverride(
  zone: Zone<NewsroomTables>,
  id: OverrideId,
  by: AccountId,
  { now, audit }: Told,
): Promise<AskedOverride | { readonly refused: 'override-ended' | 'override-unknown' }> {
  return inWriteTransaction(zone, async (db) => {
    const asked = await overrideById(db, id);
    if (asked === null) return { refused: 'override-unknown' };
    if (asked.ended !== null) return { refused: 'override-ended' };
    await audit({ by, verb: 'override-taken-back', records: [asked.work, id] });
    const { numUpdatedRows } = await db
      .updateTable('overrides')
      .set({ ended_by: by, ended_at: now })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n ? { ...asked, ended: { by, at: now } } : { refused: 'override-ended' };
  });
}
