import { randomBytes } from 'node:crypto';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId } from '../domain/id.ts';
import type { Role } from '../domain/role.ts';
import type { Zone } from '../platform/database/zone.ts';
import { refusalOfPassphrase, type PassphraseRefusal } from '../platform/keys/passphrase-rules.ts';
import { emailKeyOf } from './accounts.ts';
import { hashPassword } from './passwords.ts';
import type { StaffTables } from './schema.ts';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: string;
  /** Given where something else must name the account before it is there. */
  readonly id?: AccountId;
}

export type OpeningRefusal = PassphraseRefusal | 'email-taken';

/** What is the same in every new account. */
export const freshAccount = (now: Instant) => ({
  made_at: now,
  role_at: now,
  disabled_at: null,
  check_in_every: null,
  check_in_due: null,
  locked_at: null,
});

/** Opens an account. The caller has validated the address and the name. */
export async function openAccount(
  staff: Zone<StaffTables>,
  { name, email, role, password, id = idFrom<AccountId>(randomBytes(16)) }: NewAccount,
  now: Instant,
  told: { readonly by: AccountId | null; readonly audit: Audit },
): Promise<AccountId | { refused: OpeningRefusal }> {
  const refused = await refusalOfPassphrase(password, [name, email]);
  if (refused !== null) return { refused };
  const hash = await hashPassword(password);
  await told.audit({ by: told.by, verb: 'account-opened', records: [id] });
  const { numInsertedOrUpdatedRows } = await staff.db
    .insertInto('accounts')
    .values({ id, name, email, email_key: emailKeyOf(email), role, password: hash, ...freshAccount(now) })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 0n ? { refused: 'email-taken' } : id;
}
