import { randomBytes } from 'node:crypto';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId } from '../domain/id.ts';
import type { Role } from '../domain/role.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { emailKeyOf } from './accounts.ts';
import { LINK_MS } from './links.ts';
import type { StaffTables } from './schema.ts';
import { hashOf, makeToken } from './tokens.ts';

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/**
 * Invites somebody: gives the token of a one-use link, which is kept nowhere. A link for the same address that was not
 * used yet stops working. The caller has validated the address and the name.
 */
export async function invite(
  staff: Zone<StaffTables>,
  { name, email, role }: Invitation,
  now: Instant,
  told: { readonly by: AccountId; readonly audit: Audit },
): Promise<{ readonly token: string; readonly until: Instant } | { readonly refused: 'email-taken' }> {
  const key = emailKeyOf(email);
  const query = staff.db.selectFrom('accounts').select('id').where('email_key', '=', key);
  if ((await query.executeTakeFirst()) !== undefined) return { refused: 'email-taken' };
  const id = idFrom<AccountId>(randomBytes(16));
  const token = makeToken();
  const until = (now + LINK_MS) as Instant;
  await told.audit({ by: told.by, verb: 'invitation-made', records: [id] });
  await inWriteTransaction(staff, async (db) => {
    const known = await db.selectFrom('links').select(['id', 'email']).where('kind', '=', 'join').execute();
    for (const link of known.filter((each) => emailKeyOf(each.email) === key))
      await db.deleteFrom('links').where('id', '=', link.id).execute();
    const row = { id, kind: 'join', token: hashOf('link', token), name, email, role, by: told.by } as const;
    await db
      .insertInto('links')
      .values({ ...row, made_at: now, until })
      .execute();
  });
  return { token, until };
}

/** Takes back a link, or the asking for one. */
export async function withdrawLink(
  staff: Zone<StaffTables>,
  account: AccountId,
  told: { readonly by: AccountId; readonly audit: Audit },
): Promise<void> {
  await told.audit({ by: told.by, verb: 'link-withdrawn', records: [account] });
  await staff.db.deleteFrom('links').where('id', '=', account).execute();
}
