import type { Instant } from '../domain/date.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** A sealed kit until its instant. What opens it lies here only in the wraps of links, each for a token that is not here. */
export async function putKit(
  zone: Zone<ActionsTables>,
  kit: { readonly id: string; readonly sealed: Uint8Array; readonly until: Instant },
): Promise<void> {
  await zone.db.insertInto('press_kits').values(kit).execute();
}

/** Every kit that lies here. */
export async function kitIds(zone: Zone<ActionsTables>): Promise<string[]> {
  return (await zone.db.selectFrom('press_kits').select('id').execute()).map(({ id }) => id);
}

/**
 * From here on no link opens the kit. Gives when each was opened that was: those stay until the kit is removed, so that a
 * stop in between loses none.
 */
export async function shutKit(zone: Zone<ActionsTables>, id: string): Promise<Map<string, Instant>> {
  await zone.db.deleteFrom('press_kit_links').where('kit', '=', id).where('opened_at', 'is', null).execute();
  const links = await kitLinks(zone, id);
  return new Map([...links].flatMap(([hash, at]) => (at === null ? [] : [[hash, at] as const])));
}

/** The kit goes, and with it every link to it. */
export async function removeKit(zone: Zone<ActionsTables>, id: string): Promise<void> {
  await zone.db.transaction().execute(async (db) => {
    await db.deleteFrom('press_kit_links').where('kit', '=', id).execute();
    await db.deleteFrom('press_kits').where('id', '=', id).execute();
  });
}

export interface KitLink {
  /** SHA-256 of the token, hex. */
  readonly hash: string;
  readonly kit: string;
  /** The kit's key, sealed under one made of the token. */
  readonly wrapped: Uint8Array;
}

export async function addKitLink(zone: Zone<ActionsTables>, link: KitLink): Promise<void> {
  await zone.db
    .insertInto('press_kit_links')
    .values({ ...link, opened_at: null })
    .execute();
}

export async function removeKitLink(zone: Zone<ActionsTables>, hash: string): Promise<void> {
  await zone.db.deleteFrom('press_kit_links').where('hash', '=', hash).execute();
}

/** When each link to a kit was opened; `null`: not yet. */
export async function kitLinks(zone: Zone<ActionsTables>, kit: string): Promise<Map<string, Instant | null>> {
  const rows = await zone.db
    .selectFrom('press_kit_links')
    .select(['hash', 'opened_at'])
    .where('kit', '=', kit)
    .execute();
  return new Map(rows.map(({ hash, opened_at }) => [hash, opened_at as Instant | null]));
}

export async function hasKit(zone: Zone<ActionsTables>, id: string): Promise<boolean> {
  const row = await zone.db.selectFrom('press_kits').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Whether a link opens something now. Spends nothing. */
export async function opensKit(zone: Zone<ActionsTables>, hash: string, now: Instant): Promise<boolean> {
  const row = await zone.db
    .selectFrom('press_kit_links')
    .innerJoin('press_kits', 'press_kits.id', 'press_kit_links.kit')
    .select('press_kits.id')
    .where('hash', '=', hash)
    .where('opened_at', 'is', null)
    .where('until', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Opens a link, once: what it held of the key is gone when this returns. `null`: it opens nothing, or no longer. */
export async function spendKitLink(
  zone: Zone<ActionsTables>,
  hash: string,
  now: Instant,
): Promise<{ readonly kit: string; readonly wrapped: Uint8Array; readonly sealed: Uint8Array } | null> {
  return inWriteTransaction(zone, async (db) => {
    const row = await db
      .selectFrom('press_kit_links')
      .innerJoin('press_kits', 'press_kits.id', 'press_kit_links.kit')
      .select(['kit', 'wrapped', 'sealed'])
      .where('hash', '=', hash)
      .where('opened_at', 'is', null)
      .where('until', '>', now)
      .executeTakeFirst();
    if (row === undefined) return null;
    const { numUpdatedRows } = await db
      .updateTable('press_kit_links')
      .set({ opened_at: now, wrapped: new Uint8Array() })
      .where('hash', '=', hash)
      .where('opened_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n ? row : null;
  });
}
