import { randomBytes } from 'node:crypto';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type OverrideId, type WorkId } from '../domain/id.ts';
import { faultOfReason } from '../domain/protected-term-override.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

export interface AskedForOverride {
  readonly work: WorkId;
  /** Of this work, as the gate finds them now: the caller has looked. */
  readonly findings: readonly string[];
  readonly reason: string;
  readonly by: AccountId;
  readonly knowing: boolean;
}

export type AskForOverrideRefusal = 'override-needs-reason' | 'reason-too-long' | 'override-asked-already';

/** Asks a second person to let these findings out. Lets out nothing by itself. Of two who ask at once, the first one's stays. */
export async function askForOverride(
  zone: Zone<NewsroomTables>,
  given: AskedForOverride,
  { now, audit }: { readonly now: Instant; readonly audit: Audit },
): Promise<OverrideId | { readonly refused: AskForOverrideRefusal }> {
  const { work, findings, by, knowing } = given;
  const fault = faultOfReason(given.reason);
  if (fault !== null) return { refused: fault };
  const id = idFrom<OverrideId>(randomBytes(16));
  await audit({ by, verb: 'override-asked', records: [work, id] });
  const { numInsertedOrUpdatedRows } = await zone.db
    .insertInto('overrides')
    .values({
      id,
      work,
      findings: JSON.stringify([...new Set(findings)].toSorted()),
      reason: given.reason.trim(),
      asked_by: by,
      asked_at: now,
      asked_knowing: knowing ? 1 : 0,
      agreed_by: null,
      agreed_at: null,
      ended_by: null,
      ended_at: null,
    })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? id : { refused: 'override-asked-already' };
}
