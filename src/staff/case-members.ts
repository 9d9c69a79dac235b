import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { parseId, type AccountId, type CaseId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import { accountById, type Account } from './accounts.ts';
import { tell } from './notices.ts';
import type { StaffTables } from './schema.ts';

export interface CaseMember {
  readonly account: Account;
  readonly since: Instant;
}

interface Told {
  readonly by: AccountId;
  readonly audit: Audit;
}

/**
 * Whether an account may see a case now: it is on it, or has opened it by force a short while ago (`force-case.ts`).
 * Everything that shows anything of a case asks this first.
 */
export async function maySeeCase(
  staff: Zone<StaffTables>,
  account: AccountId,
  about: CaseId,
  now: Instant,
): Promise<boolean> {
  const on = staff.db.selectFrom('case_members').select('account');
  const member = await on.where('case_id', '=', about).where('account', '=', account).executeTakeFirst();
  if (member !== undefined) return true;
  const forced = staff.db.selectFrom('forced_cases').select('id').where('case_id', '=', about);
  return (await forced.where('account', '=', account).where('until', '>', now).executeTakeFirst()) !== undefined;
}

/** The cases an account sees now: for lists, searches and counts, which tell of no other. */
export async function casesSeenBy(staff: Zone<StaffTables>, account: AccountId, now: Instant): Promise<Set<CaseId>> {
  const forced = staff.db.selectFrom('forced_cases').select('case_id').where('account', '=', account);
  const open = (await forced.where('until', '>', now).execute()).flatMap((row) => parseId<CaseId>(row.case_id) ?? []);
  return new Set([...(await casesOf(staff, account)), ...open]);
}

/** The cases an account is on. */
export async function casesOf(staff: Zone<StaffTables>, account: AccountId): Promise<CaseId[]> {
  const rows = await staff.db.selectFrom('case_members').select('case_id').where('account', '=', account).execute();
  return rows.flatMap((row) => parseId<CaseId>(row.case_id) ?? []);
}

/** Who is on a case, by name. */
export async function membersOf(staff: Zone<StaffTables>, about: CaseId): Promise<CaseMember[]> {
  const query = staff.db.selectFrom('case_members').selectAll().where('case_id', '=', about);
  const members: CaseMember[] = [];
  for (const row of await query.execute()) {
    const id = parseId<AccountId>(row.account);
    const account = id === null ? null : await accountById(staff, id);
    if (account !== null) members.push({ account, since: row.since as Instant });
  }
  return members.toSorted((a, b) => a.account.name.localeCompare(b.account.name));
}

/** How many are on each case that has anybody. */
export async function teamSizes(staff: Zone<StaffTables>): Promise<Map<CaseId, number>> {
  const rows = await staff.db
    .selectFrom('case_members')
    .select(({ fn }) => ['case_id', fn.countAll<number>().as('count')])
    .groupBy('case_id')
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const id = parseId<CaseId>(row.case_id);
      return id === null ? [] : [[id, Number(row.count)] as const];
    }),
  );
}

/** Puts a colleague on a case. Nobody puts themselves on one: an administrator would see every case by a click. */
export async function joinTeam(
  staff: Zone<StaffTables>,
  about: CaseId,
  account: AccountId,
  now: Instant,
  { by, audit }: Told,
): Promise<'joined' | { readonly refused: 'own-account' | 'no-account' }> {
  if (account === by) return { refused: 'own-account' };
  if ((await accountById(staff, account)) === null) return { refused: 'no-account' };
  await audit({ by, verb: 'team-joined', records: [about, account] });
  await staff.db.transaction().execute(async (db) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('case_members')
      .values({ case_id: about, account, since: now, by })
      .onConflict((conflict) => conflict.columns(['case_id', 'account']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return;
    await tell(db, [account], { about: 'team-joined', who: by, record: about }, now);
  });
  return 'joined';
}

/** Puts whoever opens a new case on it, under an id that was just made. Onto a case that has a team nobody comes this way. */
export async function beginTeam(
  staff: Zone<StaffTables>,
  about: CaseId,
  now: Instant,
  { by, audit }: Told,
): Promise<'joined' | { readonly refused: 'has-a-team' }> {
  await audit({ by, verb: 'team-joined', records: [about, by] });
  return staff.db.transaction().execute(async (db) => {
    const someone = await db
      .selectFrom('case_members')
      .select('account')
      .where('case_id', '=', about)
      .executeTakeFirst();
    if (someone !== undefined) return { refused: 'has-a-team' };
    await db.insertInto('case_members').values({ case_id: about, account: by, since: now, by }).execute();
    return 'joined';
  });
}

/** Takes somebody off a case, at once; a case that they had opened by force closes too. */
export async function leaveTeam(
  staff: Zone<StaffTables>,
  about: CaseId,
  account: AccountId,
  { by, audit }: Told,
): Promise<void> {
  await audit({ by, verb: 'team-left', records: [about, account] });
  for (const table of ['case_members', 'forced_cases'] as const)
    await staff.db.deleteFrom(table).where('case_id', '=', about).where('account', '=', account).execute();
}
