import { actionsMigrations } from '../actions/migrations.ts';
import { newsroomMigrations } from '../newsroom/migrations.ts';
import type { Config } from '../platform/config.ts';
import { applyGrants } from '../platform/database/grants.ts';
import { migrateZone, openZone, type ZoneMigrations, type ZoneName } from '../platform/database/zone.ts';
import { publishedMigrations } from '../published/migrations.ts';
import { staffMigrations } from '../staff/migrations.ts';
import { keyringMigrations } from '../vault/keyring-migrations.ts';
import { vaultMigrations } from '../vault/migrations.ts';

const MIGRATIONS: Readonly<Record<ZoneName, ZoneMigrations>> = {
  vault: vaultMigrations,
  keyring: keyringMigrations,
  newsroom: newsroomMigrations,
  staff: staffMigrations,
  published: publishedMigrations,
  actions: actionsMigrations,
};

/** Brings every zone to its newest shape, made where missing, then gives the site's role its verbs. */
export async function migrateAll(config: Pick<Config, 'siteDatabases' | 'deskDatabases'>): Promise<void> {
  for (const [name, migrations] of Object.entries(MIGRATIONS)) {
    const zone = openZone(config.deskDatabases, name as ZoneName);
    try {
      await migrateZone(zone, migrations);
    } finally {
      await zone.close();
    }
  }
  await applyGrants(config.deskDatabases, config.siteDatabases);
}
