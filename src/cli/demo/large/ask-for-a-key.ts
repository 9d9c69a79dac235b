import { randomBytes } from 'node:crypto';
import type { Instant } from '../../../domain/date.ts';
import type { AccountId } from '../../../domain/id.ts';
import type { Zone } from '../../../platform/database/zone.ts';
import { openAccount } from '../../../staff/open-account.ts';
import type { StaffTables } from '../../../staff/schema.ts';
import { askForKey } from '../../../vault/ask-for-key.ts';
import type { OpenVault } from '../../../vault/open-vault.ts';

/** Somebody more at the desk, who has asked for a key and was not given one. Nobody knows how to sign in as them. */
export async function askForAKey(
  staff: Zone<StaffTables>,
  { keyring, audit }: OpenVault,
  by: AccountId,
  now: Instant,
): Promise<void> {
  const passphrase = randomBytes(24).toString('base64url');
  const account = { name: 'Made-up researcher', email: 'researcher@made-up.example', role: 'researcher' } as const;
  const opened = await openAccount(staff, { ...account, password: passphrase }, now, { by, audit });
  if (typeof opened !== 'string') throw new Error(`an account was refused: ${opened.refused}`);
  const asked = await askForKey(keyring, { account: opened, passphrase }, now, audit);
  if ('refused' in asked) throw new Error(`a key could not be asked for: ${asked.refused}`);
}
