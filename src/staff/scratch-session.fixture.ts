import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId } from '../domain/id.ts';
import type { Role } from '../domain/role.ts';
import type { Zone } from '../platform/database/zone.ts';
import { beginSession } from './begin-session.ts';
import { freshAccount } from './open-account.ts';
import type { StaffTables } from './schema.ts';

/** An account and a session of it, without the cost of a password. For tests. */
export async function scratchSession(
  staff: Zone<StaffTables>,
  role: Role,
  now: Instant,
  proved = true,
): Promise<{ readonly account: AccountId; readonly token: string; readonly session: string }> {
  const account = idFrom<AccountId>(randomBytes(16));
  const email = `${account}@comite.example`;
  const row = { id: account, name: role, email, email_key: email, role, password: null, ...freshAccount(now) };
  await staff.db.insertInto('accounts').values(row).execute();
  const browser = { device: null, name: 'Firefox, Linux' };
  const { token, session } = await beginSession(staff.db, account, browser, proved, now);
  return { account, token, session };
}
