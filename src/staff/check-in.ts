import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { parseId, type AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { accountsWith, tell } from './notices.ts';
import type { StaffTables } from './schema.ts';

/** By when an account next checks in; `null`: it does not have to. */
export async function checkInDue(staff: Zone<StaffTables>, account: AccountId): Promise<Instant | null> {
  const query = staff.db.selectFrom('accounts').select('check_in_due').where('id', '=', account);
  return ((await query.executeTakeFirst())?.check_in_due ?? null) as Instant | null;
}

/** A traveller says that all is well. Gives the time by which they say so again. */
export async function checkIn(
  staff: Zone<StaffTables>,
  account: AccountId,
  now: Instant,
  audit: Audit,
): Promise<Instant | { readonly refused: 'no-check-in' }> {
  const query = staff.db.selectFrom('accounts').select('check_in_every').where('id', '=', account);
  const every = (await query.executeTakeFirst())?.check_in_every ?? null;
  if (every === null) return { refused: 'no-check-in' };
  await audit({ by: account, verb: 'checked-in', records: [account] });
  await staff.db
    .updateTable('accounts')
    .set({ check_in_due: now + every })
    .where('id', '=', account)
    .where('locked_at', 'is', null)
    .execute();
  return (now + every) as Instant;
}

/**
 * Locks the accounts whose check-in was missed: their sessions end, their browsers are strangers again, and the
 * administrators are told. A traveller under duress gives up an account that can read nothing, and soon not even that.
 */
export async function lockMissed(staff: Zone<StaffTables>, now: Instant, audit: Audit): Promise<AccountId[]> {
  const missed = await staff.db
    .selectFrom('accounts')
    .select('id')
    .where('check_in_due', '<=', now)
    .where('locked_at', 'is', null)
    .where('disabled_at', 'is', null)
    .execute();
  const locked: AccountId[] = [];
  for (const row of missed) {
    const id = parseId<AccountId>(row.id);
    if (id !== null && (await lockOne(staff, id, now))) {
      locked.push(id);
      // After the lock: nothing may keep it from falling.
      await audit({ by: null, verb: 'check-in-missed', records: [id] });
    }
  }
  return locked;
}

/** `false` where another process was first, or they checked in at the last moment. */
function lockOne(staff: Zone<StaffTables>, id: AccountId, now: Instant): Promise<boolean> {
  return staff.db.transaction().execute(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('accounts')
      .set({ locked_at: now })
      .where('id', '=', id)
      .where('locked_at', 'is', null)
      .where('check_in_due', '<=', now)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return false;
    for (const table of ['sessions', 'devices'] as const)
      await db.deleteFrom(table).where('account', '=', id).execute();
    await tell(db, await accountsWith(db, ['admin']), { about: 'check-in-missed', who: id, record: null }, now);
    return true;
  });
}
