import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { KitGivenRow } from './out-schema.ts';
import type { NewsroomTables } from './schema.ts';

/** Who got a link to a press kit. `label`: sealed under the desk's key; who gets what early is nobody else's business. */
export interface KitGiven {
  readonly hash: string;
  readonly kit: string;
  readonly label: string;
  readonly by: AccountId;
  readonly at: Instant;
  /** As far as it is noted here: while a kit lies at the site, its links tell (`actions/press-kits.ts`). */
  readonly openedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export async function addKitGiven(
  zone: Zone<NewsroomTables>,
  given: Omit<KitGiven, 'openedAt' | 'revokedAt'>,
): Promise<void> {
  const { hash, kit, label, by, at } = given;
  await zone.db
    .insertInto('kits_given')
    .values({ hash, kit, label, given_by: by, given_at: at, opened_at: null, revoked_at: null })
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
  return rows.map(givenFrom);
}

/** The links that these hashes name, by hash. */
export async function kitsByHash(
  zone: Zone<NewsroomTables>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, KitGiven>> {
  if (hashes.length === 0) return new Map();
  const rows = await zone.db.selectFrom('kits_given').selectAll().where('hash', 'in', hashes).execute();
  return new Map(rows.map((row) => [row.hash, givenFrom(row)]));
}

const givenFrom = (row: KitGivenRow): KitGiven => ({
  hash: row.hash,
  kit: row.kit,
  label: row.label,
  by: row.given_by as AccountId,
  at: row.given_at as Instant,
  openedAt: row.opened_at as Instant | null,
  revokedAt: row.revoked_at as Instant | null,
});

/** Notes which links to a kit were opened, before what knew of it goes; the others were revoked, where that is why it goes. */
export async function noteKitOver(
  zone: Zone<NewsroomTables>,
  kit: string,
  opened: ReadonlyMap<string, Instant>,
  revokedAt: Instant | null,
): Promise<void> {
  await zone.db.transaction().execute(async (db) => {
    for (const [hash, at] of opened)
      await db.updateTable('kits_given').set({ opened_at: at }).where('hash', '=', hash).execute();
    if (revokedAt !== null)
      await db
        .updateTable('kits_given')
        .set({ revoked_at: revokedAt })
        .where('kit', '=', kit)
        .where('opened_at', 'is', null)
        .where('revoked_at', 'is', null)
        .execute();
  });
}

/** Every link that was opened or revoked, of kits that are gone, by kit. */
export async function kitsOver(zone: Zone<NewsroomTables>): Promise<Map<string, KitGiven[]>> {
  const rows = await zone.db
    .selectFrom('kits_given')
    .selectAll()
    .where((row) => row.or([row('opened_at', 'is not', null), row('revoked_at', 'is not', null)]))
    .orderBy('given_at')
    .orderBy('hash')
    .execute();
  const kits = new Map<string, KitGiven[]>();
  for (const row of rows) kits.set(row.kit, [...(kits.get(row.kit) ?? []), givenFrom(row)]);
  return kits;
}
