import type { Instant } from '../../domain/date.ts';
import type { AccountId, CaseId } from '../../domain/id.ts';
import type { Role } from '../../domain/role.ts';
import type { Zone } from '../../platform/database/zone.ts';
import { beginTeam, joinTeam } from '../../staff/case-members.ts';
import { markSeen, noticesOf } from '../../staff/notices.ts';
import { openAccount } from '../../staff/open-account.ts';
import type { StaffTables } from '../../staff/schema.ts';
import { addHolder } from '../../vault/add-holder.ts';
import type { OpenVault } from '../../vault/open-vault.ts';

export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly passphrase: string;
}

/**
 * Gives the first administrator colleagues, each with a key, and puts all of them on every case: alone nobody brings a
 * page back, and who is on no case sees none. That they were put there is no news to them.
 */
export async function recordColleagues(
  staff: Zone<StaffTables>,
  vault: OpenVault,
  { admin, colleagues, cases }: Team,
  now: Instant,
): Promise<void> {
  const told = { by: admin, audit: vault.audit };
  const accounts: AccountId[] = [];
  for (const { passphrase, ...colleague } of colleagues) {
    const account = await openAccount(staff, { ...colleague, password: passphrase }, now, told);
    if (typeof account !== 'string') throw new Error(`${colleague.email} was refused: ${account.refused}`);
    await addHolder(vault, account, { passphrase }, now);
    accounts.push(account);
  }
  for (const about of cases) {
    await beginTeam(staff, about, now, told);
    for (const account of accounts) await joinTeam(staff, about, account, now, told);
  }
  for (const account of accounts)
    for (const { id } of await noticesOf(staff, account)) await markSeen(staff, account, id);
}

interface Team {
  readonly admin: AccountId;
  readonly colleagues: readonly Colleague[];
  readonly cases: readonly CaseId[];
}
