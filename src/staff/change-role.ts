import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import type { Role } from '../domain/role.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { StaffTables } from './schema.ts';

/** How often a traveller checks in, in hours: what an administrator may choose. */
export const CHECK_IN_HOURS = [6, 12, 24, 48, 72] as const;

/** By when an account with this role next checks in: a traveller in so many hours, anybody else never. */
export function checkInOf(role: Role, hours: number, now: Instant) {
  const every = role === 'traveller' ? hours * 3_600_000 : null;
  return { check_in_every: every, check_in_due: every === null ? null : now + every };
}

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
  await staff.db
    .updateTable('accounts')
    .set({ role, role_at: now, locked_at: null, ...checkInOf(role, checkInHours, now) })
    .where('id', '=', id)
    .execute();
  return 'changed';
}
