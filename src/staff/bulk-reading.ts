import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { parseId, type AccountId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { accountsWith, tell } from './notices.ts';
import type { StaffTables } from './schema.ts';

/** So many different records read by one account within an hour, and somebody should ask why. */
export const MOST_READ = 200;
/** And so many people whose records were opened one by one: whoever works from lists does not do that in an hour. */
export const MOST_OPENED = 49;
const HOUR_MS = 60 * 60_000;
const ALARM = 'bulk-reading';

/**
 * Looks for accounts that read very much within the last hour, by what the audit log knows: writes an alarm into it, and
 * tells the administrators and auditors, once an hour for each. It stops nobody: an honest researcher on a bad day reads
 * much too. Gives whom it found.
 */
export async function alarmOnBulkReading(staff: Zone<StaffTables>, now: Instant, audit: Audit): Promise<AccountId[]> {
  const found: AccountId[] = [];
  for (const account of new Set([...(await readersOfMuch(staff, now)), ...(await openersOfMany(staff, now))])) {
    if (await wasRaised(staff, account, now)) continue;
    await audit({ by: null, verb: ALARM, records: [account] });
    await staff.db.transaction().execute(async (db) => {
      const watchers = (await accountsWith(db, ['admin', 'auditor'])).filter((each) => each !== account);
      await tell(db, watchers, { about: 'bulk-reading', who: account, record: null }, now);
    });
    found.push(account);
  }
  return found;
}

async function readersOfMuch(staff: Zone<StaffTables>, now: Instant): Promise<AccountId[]> {
  const rows = await staff.db
    .selectFrom('audit_entries')
    .innerJoin('audit_records', 'audit_records.position', 'audit_entries.position')
    .select('by')
    .where('at', '>', now - HOUR_MS)
    .where('verb', 'like', '%-read')
    .where('by', 'is not', null)
    .groupBy('by')
    .having(({ fn }) => fn.count('record').distinct(), '>', MOST_READ)
    .execute();
  return rows.flatMap(({ by }) => (by === null ? [] : (parseId<AccountId>(by) ?? [])));
}

/** Of lists each is one entry; a person's record that is opened is an entry with them alone. */
async function openersOfMany(staff: Zone<StaffTables>, now: Instant): Promise<AccountId[]> {
  const rows = await staff.db
    .selectFrom('audit_entries')
    .innerJoin('audit_records', 'audit_records.position', 'audit_entries.position')
    .select('by')
    .where('at', '>', now - HOUR_MS)
    .where('verb', '=', 'people-read')
    .where('by', 'is not', null)
    .where((of) =>
      of(
        of
          .selectFrom('audit_records as own')
          .select(({ fn }) => fn.countAll<number>().as('records'))
          .whereRef('own.position', '=', 'audit_entries.position'),
        '=',
        1,
      ),
    )
    .groupBy('by')
    .having(({ fn }) => fn.count('record').distinct(), '>', MOST_OPENED)
    .execute();
  return rows.flatMap(({ by }) => (by === null ? [] : (parseId<AccountId>(by) ?? [])));
}

async function wasRaised(staff: Zone<StaffTables>, account: AccountId, now: Instant): Promise<boolean> {
  const row = await staff.db
    .selectFrom('audit_entries')
    .innerJoin('audit_records', 'audit_records.position', 'audit_entries.position')
    .select('record')
    .where('verb', '=', ALARM)
    .where('at', '>', now - HOUR_MS)
    .where('record', '=', account)
    .executeTakeFirst();
  return row !== undefined;
}
