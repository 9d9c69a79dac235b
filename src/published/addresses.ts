import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { workPath } from '../domain/work-path.ts';
import type { WorkKind } from '../domain/work.ts';
import type { Zone } from '../platform/database/zone.ts';
import { identityOf } from './identity.ts';
import type { PublishedTables } from './schema.ts';

/** Where a work answers: `/en/stories/a-slug`. */
export interface Address {
  readonly kind: WorkKind;
  readonly locale: Locale;
  readonly slug: string;
}

/** The work that has, or had, this slug: in this language, else in the default one, else in any. */
export async function ownerOf(zone: Zone<PublishedTables>, { kind, locale, slug }: Address): Promise<WorkId | null> {
  const owners = await zone.db
    .selectFrom('slug')
    .select(['locale', 'work'])
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .orderBy('locale')
    .execute();
  const preferred = owners.length > 1 ? (await identityOf(zone))?.locales[0] : undefined;
  const in_ = (wanted: string | undefined) => owners.find((each) => each.locale === wanted);
  const owner = in_(locale) ?? in_(preferred) ?? owners[0];
  return owner === undefined ? null : (owner.work as WorkId);
}

/** Whether something was withdrawn from this address. */
export async function isTombstone(db: Kysely<PublishedTables>, address: Address): Promise<boolean> {
  const row = await db
    .selectFrom('tombstone')
    .select('path_hash')
    .where('path_hash', '=', hashOf(address))
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives each work its address, also if another work has had it, or if something was withdrawn from it. */
export async function takeAddresses(
  db: Transaction<PublishedTables>,
  works: readonly (Address & { readonly work: WorkId })[],
): Promise<void> {
  for (let at = 0; at < works.length; at += AT_ONCE) {
    const some = works.slice(at, at + AT_ONCE);
    await db
      .insertInto('slug')
      .values(some.map(({ kind, locale, slug, work }) => ({ kind, locale, slug, work })))
      .onConflict((clash) =>
        clash.columns(['kind', 'slug', 'locale']).doUpdateSet((row) => ({ work: row.ref('excluded.work') })),
      )
      .execute();
    await db.deleteFrom('tombstone').where('path_hash', 'in', some.map(hashOf)).execute();
  }
}

/**
 * Of every address that these works ever had, in all languages (`locale: null`) or in one, only a hash stays: not
 * readable, but enough to answer 410 there.
 */
export async function buryAddresses(
  db: Transaction<PublishedTables>,
  former: readonly { readonly work: string; readonly locale: string | null }[],
): Promise<void> {
  for (let at = 0; at < former.length; at += AT_ONCE) {
    const some = former.slice(at, at + AT_ONCE);
    const whole = some.filter(({ locale }) => locale === null).map(({ work }) => work);
    const parts = some.filter(({ locale }) => locale !== null);
    const addresses = await db
      .deleteFrom('slug')
      .where((row) =>
        row.or([
          ...(whole.length === 0 ? [] : [row('work', 'in', whole)]),
          ...parts.map(({ work, locale }) => row.and({ work, locale: locale ?? '' })),
        ]),
      )
      .returning(['kind', 'locale', 'slug'])
      .execute();
    if (addresses.length === 0) continue;
    await db
      .insertInto('tombstone')
      .values(addresses.map((row) => ({ path_hash: hashOf(asAddress(row)) })))
      .onConflict((clash) => clash.doNothing())
      .execute();
  }
}

/** So many a statement: SQLite nests no deeper than a thousand of one `or`. */
const AT_ONCE = 200;

export function asAddress(row: { kind: string; locale: string; slug: string }): Address {
  return { kind: row.kind as WorkKind, locale: row.locale as Locale, slug: row.slug };
}

function hashOf({ kind, locale, slug }: Address): string {
  return createHash('sha256')
    .update(workPath(kind, locale, slug))
    .digest('hex');
}
