import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables } from './schema.ts';

/** Who got a link to a press kit. `label`: sealed under the desk's key; who gets what early is nobody else's business. */
export interface KitGiven {
  readonly hash: string;
  readonly kit: string;
  readonly label: string;
  readonly by: AccountId;
  readonly at: Instant;
  readonly revokedAt: Instant | null;
}

export async function addKitGiven(zone: Zone<NewsroomTables>, given: Omit<KitGiven, 'revokedAt'>): Promise<void> {
  const { hash, kit, label, by, at } = given;
  await zone.db
    .insertInto('kits_given')
    .values({ hash, kit, label, given_by: by, given_at: at, revoked_at: null })
    .execute();
}

export async function noteKitRevoked(zone: Zone<NewsroomTables>, hash: string, at: Instant): Promise<void> {
  await zone.db
    .updateTable('kits_given')
    .set({ revoked_at: at })
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .execute();
}

/** To whom a kit was given, in that order. */
export async function kitsGiven(zone: Zone<NewsroomTables>, kit: string): Promise<KitGiven[]> {
  const rows = await zone.db
    .selectFrom('kits_given')
    .selectAll()
    .where('kit', '=', kit)
    .orderBy('given_at')
    .orderBy('hash')
    .execute();
  return rows.map((row) => ({
    hash: row.hash,
    kit: row.kit,
    label: row.label,
    by: row.given_by as AccountId,
    at: row.given_at as Instant,
    revokedAt: row.revoked_at as Instant | null,
  }));
}
