import { randomBytes } from 'node:crypto';
import { putSealingKey } from '../actions/sealing-keys.ts';
import type { ActionsTables } from '../actions/schema.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId } from '../domain/id.ts';
import type { SiteIdentity } from '../domain/site-identity.ts';
import { openZone, type Databases, type Zone } from '../platform/database/zone.ts';
import { refusalOfPassphrase, type PassphraseRefusal } from '../platform/keys/passphrase-rules.ts';
import { printRecoveryKey } from '../platform/keys/recovery-key.ts';
import { identityOf, putIdentity } from '../published/identity.ts';
import type { PublishedTables } from '../published/schema.ts';
import { AuditLog } from '../staff/audit-log.ts';
import { auditPlace } from '../staff/audit-place.ts';
import { beginAuditLog } from '../staff/begin-audit-log.ts';
import { forgetAccounts } from '../staff/forget-accounts.ts';
import { openAccount } from '../staff/open-account.ts';
import type { StaffTables } from '../staff/schema.ts';
import type { KeyringTables } from '../vault/keyring-schema.ts';
import { makeKeyring } from '../vault/make-keyring.ts';
import { lockVault, openVault, type OpenVault, type VaultZones } from '../vault/open-vault.ts';
import type { VaultTables } from '../vault/schema.ts';
import { unmakeKeyring } from '../vault/unmake-keyring.ts';

export interface Founding {
  /** With the desk's role, and migrated. */
  readonly databases: Databases;
  /** Where the audit log is begun. */
  readonly dataFolder: string;
  readonly identity: SiteIdentity;
  readonly admin: { readonly name: string; readonly email: string };
  /** Signs the first administrator in, and opens the keys. */
  readonly passphrase: string;
  readonly now: Instant;
}

export interface Founded {
  /** As it is to be printed, once. Kept nowhere. */
  readonly recoveryKey: string;
  readonly admin: AccountId;
  /** Open, with zones of its own: `close()` locks it and closes them. */
  readonly vault: OpenVault;
  close(): Promise<void>;
}

export type FoundingRefusal = PassphraseRefusal | 'organisation-exists' | 'records-without-organisation';

interface Zones extends VaultZones {
  readonly staff: Zone<StaffTables>;
  readonly actions: Zone<ActionsTables>;
  readonly published: Zone<PublishedTables>;
}

/**
 * Founds an organisation, wholly or not at all. The zones are databases of their own, so the last write decides: an
 * organisation is there once its identity is. Keys and an account without an identity are what a founding has left that
 * did not come to its end; this takes them away, in its own failure and at its next run. (A public sealing key that
 * stays behind in `actions` is retired by the next one, and nothing was ever sealed to it.)
 */
export async function foundOrganisation(founding: Founding): Promise<Founded | { refused: FoundingRefusal }> {
  const { identity, admin, passphrase } = founding;
  const own = [identity.organisation, identity.shortName, admin.name, admin.email];
  const refused = await refusalOfPassphrase(passphrase, own);
  if (refused !== null) return { refused };
  const zones = openZones(founding.databases);
  try {
    const founded = await foundIn(zones, founding);
    if ('refused' in founded) await closeZones(zones);
    return founded;
  } catch (error) {
    await closeZones(zones);
    throw error;
  }
}

async function foundIn(zones: Zones, founding: Founding): Promise<Founded | { refused: FoundingRefusal }> {
  if ((await identityOf(zones.published)) !== null) return { refused: 'organisation-exists' };
  if ((await unmake(zones)) !== 'unmade') return { refused: 'records-without-organisation' };
  const { admin, passphrase, now } = founding;
  const account = idFrom<AccountId>(randomBytes(16));
  const place = auditPlace(zones.staff, founding.dataFolder);
  const clock = (): Instant => Date.now() as Instant;
  await beginAuditLog(place, clock());
  const log = new AuditLog(place, clock);
  const { audit } = log;
  await audit({ by: null, verb: 'keys-made', records: [account] });
  const keyring = await makeKeyring(zones.keyring, { passphrase, account }, now);
  if ('refused' in keyring) return { refused: 'organisation-exists' };
  try {
    const opened = await openAccount(
      zones.staff,
      { id: account, name: admin.name, email: admin.email, role: 'admin', password: passphrase },
      now,
      { by: null, audit },
    );
    if (typeof opened !== 'string') throw new Error(`the first account was refused: ${opened.refused}`);
    const vault = await openVault(zones, { passphrase }, { account, audit });
    if ('refused' in vault) throw new Error(`the keys just made do not open: ${vault.refused}`);
    await putSealingKey(zones.actions, keyring.sealing);
    await putIdentity(zones.published, founding.identity);
    const recoveryKey = printRecoveryKey(keyring.recoveryKey);
    keyring.recoveryKey.fill(0);
    return { recoveryKey, admin: account, vault, close: () => closeFounded(vault, zones, log) };
  } catch (error) {
    await unmake(zones);
    throw error;
  }
}

async function unmake(zones: Zones): Promise<'unmade' | 'records-exist'> {
  const unmade = await unmakeKeyring(zones);
  if (unmade !== 'unmade') return unmade.refused;
  await forgetAccounts(zones.staff);
  return 'unmade';
}

function openZones(databases: Databases): Zones {
  return {
    vault: openZone<VaultTables>(databases, 'vault'),
    keyring: openZone<KeyringTables>(databases, 'keyring'),
    staff: openZone<StaffTables>(databases, 'staff'),
    actions: openZone<ActionsTables>(databases, 'actions'),
    published: openZone<PublishedTables>(databases, 'published'),
  };
}

async function closeFounded(vault: OpenVault, zones: Zones, log: AuditLog): Promise<void> {
  lockVault(vault);
  const { account, id } = vault.holder;
  await log.audit({ by: account, verb: 'vault-locked', records: [id] }).finally(() => closeZones(zones));
}

async function closeZones(zones: Zones): Promise<void> {
  for (const zone of Object.values(zones)) await zone.close();
}
