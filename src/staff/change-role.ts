import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Role } from '../domain/role.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { StaffTables } from './schema.ts';

/** How often a traveller checks in, in hours: what an administrator may choose. */
export const CHECK_IN_HOURS = [6, 12, 24, 48, 72] as const;

/**
 * Changes what a colleague may do; at once, for a session asks for the role with each request. A traveller gets the time
 * by which they next check in; any other role has none. Nobody changes their own.
 */
export async function changeRole(
  staff: Zone<StaffTables>,
  id: AccountId,
  { role, checkInHours }: { readonly role: Role; readonly checkInHours: number },
  now: Instant,
  told: { readonly by: AccountId; readonly audit: Audit },
): Promise<'changed' | { readonly refused: 'own-account' }> {
  if (told.by === id) return { refused: 'own-account' };
  await told.audit({ by: told.by, verb: 'role-changed', records: [id] });
  const every = role === 'traveller' ? checkInHours * 3_600_000 : null;
  const due = every === null ? null : now + every;
  await staff.db
    .updateTable('accounts')
    .set({ role, role_at: now, check_in_every: every, check_in_due: due, locked_at: null })
    .where('id', '=', id)
    .execute();
  return 'changed';
}
