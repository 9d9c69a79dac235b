import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { StaffTables } from './schema.ts';

interface Told {
  readonly by: AccountId | null;
  readonly audit: Audit;
}

/** Shuts a colleague out at once: no sign-in, no session, no known browser, no link. What they did stays in the audit. */
export async function closeAccount(
  staff: Zone<StaffTables>,
  id: AccountId,
  now: Instant,
  told: Told,
): Promise<'closed' | { readonly refused: 'own-account' }> {
  if (told.by === id) return { refused: 'own-account' };
  await told.audit({ by: told.by, verb: 'account-closed', records: [id] });
  await staff.db.transaction().execute(async (db) => {
    await db.updateTable('accounts').set({ disabled_at: now }).where('id', '=', id).execute();
    for (const table of ['sessions', 'devices', 'case_members'] as const)
      await db.deleteFrom(table).where('account', '=', id).execute();
    await db.deleteFrom('links').where('id', '=', id).execute();
  });
  return 'closed';
}

/** Opens a closed account again, without a place on any case; it also lets in again who missed a check-in. */
export async function reopenAccount(
  staff: Zone<StaffTables>,
  id: AccountId,
  now: Instant,
  told: Told,
): Promise<'open' | { readonly refused: 'own-account' }> {
  if (told.by === id) return { refused: 'own-account' };
  await told.audit({ by: told.by, verb: 'account-reopened', records: [id] });
  const row = await staff.db.selectFrom('accounts').select('check_in_every').where('id', '=', id).executeTakeFirst();
  const every = row?.check_in_every ?? null;
  await staff.db
    .updateTable('accounts')
    .set({ disabled_at: null, locked_at: null, check_in_due: every === null ? null : now + every })
    .where('id', '=', id)
    .execute();
  return 'open';
}
