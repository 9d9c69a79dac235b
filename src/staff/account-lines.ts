import type { Instant } from '../domain/date.ts';
import type { Zone } from '../platform/database/zone.ts';
import { accountFrom, type Account } from './accounts.ts';
import type { StaffTables } from './schema.ts';

/** An account in the list of all: what it is, and how well it is kept. */
export interface AccountLine extends Account {
  readonly open: boolean;
  /** Locked by itself, because a check-in was missed. */
  readonly locked: boolean;
  readonly checkInDue: Instant | null;
  readonly passkeys: number;
  readonly codes: boolean;
}

/** Everyone who has or had an account: those that are open first, by name. */
export async function accountLines(staff: Zone<StaffTables>): Promise<AccountLine[]> {
  const rows = await staff.db.selectFrom('accounts').selectAll().execute();
  const keys = await staff.db
    .selectFrom('passkeys')
    .select(({ fn }) => ['account', fn.countAll<number>().as('count')])
    .groupBy('account')
    .execute();
  const coded = await staff.db
    .selectFrom('authenticators')
    .select('account')
    .where('confirmed_at', 'is not', null)
    .execute();
  const passkeys = new Map(keys.map(({ account, count }) => [account, Number(count)]));
  const codes = new Set(coded.map(({ account }) => account));
  const lines = rows.map((row) => ({
    ...accountFrom(row),
    open: row.disabled_at === null,
    locked: row.locked_at !== null,
    checkInDue: row.check_in_due as Instant | null,
    passkeys: passkeys.get(row.id) ?? 0,
    codes: codes.has(row.id),
  }));
  return lines.toSorted((a, b) => Number(b.open) - Number(a.open) || a.name.localeCompare(b.name));
}
