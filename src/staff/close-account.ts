import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { StaffTables } from './schema.ts';

/** Shuts a colleague out at once: no sign-in, no session, no known browser. What they did stays in the audit. */
export async function closeAccount(
  staff: Zone<StaffTables>,
  id: AccountId,
  now: Instant,
  told: { readonly by: AccountId | null; readonly audit: Audit },
): Promise<void> {
  await told.audit({ by: told.by, verb: 'account-closed', records: [id] });
  await staff.db.transaction().execute(async (db) => {
    await db.updateTable('accounts').set({ disabled_at: now }).where('id', '=', id).execute();
    await db.deleteFrom('sessions').where('account', '=', id).execute();
    await db.deleteFrom('devices').where('account', '=', id).execute();
  });
}
