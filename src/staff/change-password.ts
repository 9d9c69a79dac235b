import type { Audit } from '../domain/audit.ts';
import type { Zone } from '../platform/database/zone.ts';
import { refusalOfPassphrase, type PassphraseRefusal } from '../platform/keys/passphrase-rules.ts';
import type { Account } from './accounts.ts';
import { hashPassword } from './passwords.ts';
import type { StaffTables } from './schema.ts';

/**
 * Gives an account a password, or another one. `keyFirst` is done between the rules and the writing: a key-holder's
 * passphrase opens their key too, and a key that still opens with the old one would be lost with it.
 */
export async function changePassword(
  staff: Zone<StaffTables>,
  account: Account,
  fresh: string,
  audit: Audit,
  keyFirst: () => Promise<'changed' | { readonly refused: 'wrong-passphrase' }>,
): Promise<'changed' | { readonly refused: PassphraseRefusal | 'wrong-passphrase' }> {
  const refused = await refusalOfPassphrase(fresh, [account.name, account.email]);
  if (refused !== null) return { refused };
  const password = await hashPassword(fresh);
  const key = await keyFirst();
  if (key !== 'changed') return key;
  await audit({ by: account.id, verb: 'password-changed', records: [account.id] });
  await staff.db.updateTable('accounts').set({ password }).where('id', '=', account.id).execute();
  return 'changed';
}
