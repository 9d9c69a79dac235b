import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { AccountId, OverrideId, WorkId } from '../domain/id.ts';
import type { AskedOverride, GateOverride } from '../domain/protected-term-override.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { OverrideRow } from './overrides-schema.ts';
import type { NewsroomTables } from './schema.ts';

/** What was asked to be let out of a work, agreed or not, the newest first. */
export async function overridesOf(zone: Zone<NewsroomTables>, work: WorkId): Promise<AskedOverride[]> {
  const rows = await zone.db
    .selectFrom('overrides')
    .selectAll()
    .where('work', '=', work)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(overrideFrom);
}

/** The findings of these works that two people let out: for the gate. */
export async function overridesInForce(zone: Zone<NewsroomTables>, works: readonly WorkId[]): Promise<GateOverride[]> {
  if (works.length === 0) return [];
  const rows = await zone.db
    .selectFrom('overrides')
    .selectAll()
    .where('work', 'in', works)
    .where('agreed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(overrideFrom).flatMap(({ findings, asked, agreed, reason }) =>
    agreed === null
      ? []
      : findings.map((finding) => ({
          finding,
          askedBy: asked.by,
          agreedBy: agreed.by,
          reason,
          at: agreed.at,
        })),
  );
}

export async function overrideById(db: Kysely<NewsroomTables>, id: OverrideId): Promise<AskedOverride | null> {
  const row = await db.selectFrom('overrides').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : overrideFrom(row);
}

function overrideFrom(row: Selectable<OverrideRow>): AskedOverride {
  const { agreed_by, agreed_at, ended_by, ended_at } = row;
  return {
    id: row.id as OverrideId,
    work: row.work as WorkId,
    findings: JSON.parse(row.findings) as string[],
    reason: row.reason,
    asked: { by: row.asked_by as AccountId, at: row.asked_at as Instant, knowing: row.asked_knowing === 1 },
    agreed: agreed_by === null || agreed_at === null ? null : { by: agreed_by as AccountId, at: agreed_at as Instant },
    ended: ended_by === null || ended_at === null ? null : { by: ended_by as AccountId, at: ended_at as Instant },
  };
}
