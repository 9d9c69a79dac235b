import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { makesCodes, takeCode, type Door } from './authenticators.ts';
import { passkeysOf } from './passkeys.ts';
import { makeRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts';
import type { StaffTables } from './schema.ts';

/** What an account has besides a password. */
export interface SecondFactors {
  readonly codes: boolean;
  readonly passkeys: number;
}

export async function secondFactorsOf(staff: Zone<StaffTables>, account: AccountId): Promise<SecondFactors> {
  return { codes: await makesCodes(staff, account), passkeys: (await passkeysOf(staff, account)).length };
}

export const hasSecondFactor = ({ codes, passkeys }: SecondFactors): boolean => codes || passkeys > 0;

/** Whether this is a code of the account's app, or one of its recovery codes, which is then spent. */
export async function takeSecondFactor(
  door: Door,
  account: AccountId,
  code: string,
  now: Instant,
  audit: Audit,
): Promise<boolean> {
  if (await takeCode(door, account, code, now)) return true;
  if (!(await spendRecoveryCode(door.staff.db, account, code))) return false;
  await audit({ by: account, verb: 'recovery-code-used', records: [account] });
  return true;
}

/** Ten new recovery codes, to be shown once; the ones before open nothing any more. */
export async function renewRecoveryCodes(
  staff: Zone<StaffTables>,
  account: AccountId,
  audit: Audit,
): Promise<string[]> {
  await audit({ by: account, verb: 'recovery-codes-made', records: [account] });
  return inWriteTransaction(staff, (db) => makeRecoveryCodes(db, account));
}
