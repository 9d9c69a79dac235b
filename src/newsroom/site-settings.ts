import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { SiteSettings } from '../domain/site-settings.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { NewsroomTables, SiteSettingsRow } from './schema.ts';

/** What was decided about the site, in one version. Versions are added and never changed. */
export interface SettingsVersion {
  /** Counted from 1. */
  readonly version: number;
  readonly settings: SiteSettings;
  readonly by: AccountId;
  readonly at: Instant;
  /** When it went out last; `null`: never. */
  readonly publishedAt: Instant | null;
}

/** The newest version, public or not; `null` while nobody has decided anything at the desk. */
export async function newestSettings(zone: Zone<NewsroomTables>): Promise<SettingsVersion | null> {
  return (await settingsVersions(zone, 1))[0] ?? null;
}

/** Versions, newest first. */
export async function settingsVersions(zone: Zone<NewsroomTables>, limit: number): Promise<SettingsVersion[]> {
  const rows = await zone.db.selectFrom('site_settings').selectAll().orderBy('version', 'desc').limit(limit).execute();
  return rows.map(fromRow);
}

export async function settingsIn(zone: Zone<NewsroomTables>, version: number): Promise<SettingsVersion | null> {
  const row = await zone.db.selectFrom('site_settings').selectAll().where('version', '=', version).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/**
 * Keeps settings as the version after `after` (0: the first). Refused where someone else has kept one meanwhile: they
 * decided on what they saw.
 */
export async function keepSettings(
  zone: Zone<NewsroomTables>,
  settings: SiteSettings,
  kept: { readonly after: number; readonly by: AccountId; readonly now: Instant },
): Promise<number | { readonly refused: 'changed-meanwhile' }> {
  const newest = (await newestSettings(zone))?.version ?? 0;
  if (newest !== kept.after) return { refused: 'changed-meanwhile' };
  const version = kept.after + 1;
  const { numInsertedOrUpdatedRows } = await zone.db
    .insertInto('site_settings')
    .values({ version, content: JSON.stringify(settings), by: kept.by, at: kept.now, published_at: null })
    // Two at once: the second finds the number taken.
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 0n ? { refused: 'changed-meanwhile' } : version;
}

export async function noteSettingsPublished(zone: Zone<NewsroomTables>, version: number, at: Instant): Promise<void> {
  await zone.db.updateTable('site_settings').set({ published_at: at }).where('version', '=', version).execute();
}

function fromRow(row: SiteSettingsRow): SettingsVersion {
  return {
    version: row.version,
    settings: JSON.parse(row.content) as SiteSettings,
    by: row.by as AccountId,
    at: row.at as Instant,
    publishedAt: row.published_at as Instant | null,
  };
}
