import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unaudited } from '../src/domain/audit.ts';
import type { Instant } from '../src/domain/date.ts';
import { idFrom, type AccountId } from '../src/domain/id.ts';
import { migrateZone, openZone } from '../src/platform/database/zone.ts';
import { keyringMigrations } from '../src/vault/keyring-migrations.ts';
import type { KeyringTables } from '../src/vault/keyring-schema.ts';
import { makeKeyring } from '../src/vault/make-keyring.ts';
import { vaultMigrations } from '../src/vault/migrations.ts';
import { openVault, type OpenVault } from '../src/vault/open-vault.ts';
import type { VaultTables } from '../src/vault/schema.ts';

export const account = idFrom<AccountId>(randomBytes(16));

/** An open, empty vault in SQLite files of its own, without an audit log: what is measured is the vault. */
export async function scratchVault(): Promise<{ vault: OpenVault; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-bench-'));
  const databases = { engine: 'sqlite', folder } as const;
  const zones = {
    vault: openZone<VaultTables>(databases, 'vault'),
    keyring: openZone<KeyringTables>(databases, 'keyring'),
  };
  await migrateZone(zones.vault, vaultMigrations);
  await migrateZone(zones.keyring, keyringMigrations);
  const passphrase = randomBytes(16).toString('hex');
  const made = await makeKeyring(zones.keyring, { passphrase, account }, 0 as Instant);
  if ('refused' in made) throw new Error(made.refused);
  const vault = await openVault(zones, { passphrase }, { audit: unaudited });
  if ('refused' in vault) throw new Error(vault.refused);
  const close = async (): Promise<void> => {
    await zones.vault.close();
    await zones.keyring.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { vault, close };
}
