import type { Zone } from '../platform/database/zone.ts';
import type { StaffTables } from './schema.ts';

/** Removes every account, for a founding that did not come to its end. Nobody has signed in yet. */
export async function forgetAccounts(staff: Zone<StaffTables>): Promise<void> {
  await staff.db.deleteFrom('accounts').execute();
}
