import type { Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import { parseId, type AccountId } from '../domain/id.ts';
import { ROLES, type Role } from '../domain/role.ts';
import type { Zone } from '../platform/database/zone.ts';
import { isPassword } from './passwords.ts';
import type { AccountsTable, StaffTables } from './schema.ts';

export interface Account {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** How an e-mail address is compared: two people do not differ by case or width alone. */
export function emailKeyOf(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/** Whether an account lets its owner in: neither closed nor locked, and no check-in missed. */
export function isOpen(
  row: Pick<Selectable<AccountsTable>, 'disabled_at' | 'locked_at' | 'check_in_due'>,
  now: Instant,
): boolean {
  return row.disabled_at === null && row.locked_at === null && (row.check_in_due === null || row.check_in_due > now);
}

export async function accountById(staff: Zone<StaffTables>, id: AccountId): Promise<Account | null> {
  const row = await staff.db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined || row.disabled_at !== null ? null : accountFrom(row);
}

/** Whether an account has a password at all: who signs in with passkeys alone has none. */
export async function hasPassword(staff: Zone<StaffTables>, id: AccountId): Promise<boolean> {
  const row = await staff.db.selectFrom('accounts').select('password').where('id', '=', id).executeTakeFirst();
  return row !== undefined && row.password !== null;
}

/** Whether these words are an account's password. */
export async function isPasswordOf(staff: Zone<StaffTables>, id: AccountId, words: string): Promise<boolean> {
  const row = await staff.db.selectFrom('accounts').select('password').where('id', '=', id).executeTakeFirst();
  return row !== undefined && row.password !== null && isPassword(words, row.password);
}

/** Everyone who has or had an account, by name: for those who look back. */
export async function everyAccount(staff: Zone<StaffTables>): Promise<(Account & { readonly open: boolean })[]> {
  const rows = await staff.db.selectFrom('accounts').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map((row) => ({ ...accountFrom(row), open: row.disabled_at === null }));
}

export async function countAccounts(staff: Zone<StaffTables>): Promise<number> {
  const { count } = await staff.db
    .selectFrom('accounts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('disabled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export function accountFrom(row: Pick<Selectable<AccountsTable>, 'id' | 'name' | 'email' | 'role'>): Account {
  const id = parseId<AccountId>(row.id);
  const role = ROLES.find((each) => each === row.role);
  if (id === null || role === undefined) throw new Error('an account whose id or role is not one');
  return { id, role, name: row.name, email: row.email };
}
