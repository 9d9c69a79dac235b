import { createHash } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import type { AccountId, WorkId } from '../domain/id.ts';
import { settles, type NameDecision } from '../domain/name-decision.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/**
 * How a name is kept in the list of decisions: a name that was removed from a text must not live on here. The digest
 * is of this work alone. Whoever guesses a name can test it; a reader of the table sees none.
 */
export const nameDigest = (work: WorkId, key: string): string =>
  createHash('sha256').update(`${work}\0${key}`).digest('hex');

export interface DecidedName {
  readonly work: WorkId;
  /** `keyOf` of `domain/proper-names.ts`. */
  readonly key: string;
  readonly decision: NameDecision;
  readonly by: AccountId;
  readonly at: Instant;
}

/** Notes what was decided about names; the last decision about each of them counts. */
export async function decideNames(zone: Zone<NewsroomTables>, decisions: readonly DecidedName[]): Promise<void> {
  await zone.db.transaction().execute(async (db) => {
    for (const { work, key, decision, by, at } of decisions) {
      const row = { decision, decided_by: by, decided_at: at };
      await db
        .insertInto('name_decisions')
        .values({ work, name: nameDigest(work, key), ...row })
        .onConflict((clash) => clash.columns(['work', 'name']).doUpdateSet(row))
        .execute();
    }
  });
}

/** The digests of names that may stand in these works. */
export async function settledNames(zone: Zone<NewsroomTables>, works: readonly WorkId[]): Promise<Set<string>> {
  if (works.length === 0) return new Set();
  const rows = await zone.db.selectFrom('name_decisions').selectAll().where('work', 'in', works).execute();
  return new Set(rows.filter(({ decision }) => settles(decision)).map(({ name }) => name));
}
