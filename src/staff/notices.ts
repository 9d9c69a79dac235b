import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import { idFrom, parseId, type AccountId, type AnyId, type NoticeId } from '../domain/id.ts';
import type { Role } from '../domain/role.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { StaffTables } from './schema.ts';

/** What somebody has to know when they next look at their day. */
const ABOUT = [
  'case-forced',
  'bulk-reading',
  'check-in-missed',
  'recovery-asked',
  'recovered',
  'team-joined',
  'key-asked',
  'key-given',
  'key-refused',
  'key-removed',
  'petition-stopped',
] as const;
export type NoticeAbout = (typeof ABOUT)[number];

export interface Notice {
  readonly id: NoticeId;
  readonly about: NoticeAbout;
  /** Who did it, or whom it is about. */
  readonly who: AccountId | null;
  /** The case it is about. */
  readonly record: AnyId | null;
  readonly at: Instant;
}

/** Tells accounts something; it stands on their page until they say that they have seen it. */
export async function tell(
  db: Kysely<StaffTables>,
  accounts: readonly AccountId[],
  notice: { readonly about: NoticeAbout; readonly who: AccountId | null; readonly record: AnyId | null },
  now: Instant,
): Promise<void> {
  if (accounts.length === 0) return;
  const { about, who, record } = notice;
  const rows = accounts.map((account) => ({
    id: idFrom<NoticeId>(randomBytes(16)),
    account,
    about,
    who,
    record,
    at: now,
  }));
  await db.insertInto('notices').values(rows).execute();
}

/** What an account has not yet said that it has seen, the latest first. */
export async function noticesOf(staff: Zone<StaffTables>, account: AccountId): Promise<Notice[]> {
  const query = staff.db.selectFrom('notices').selectAll().where('account', '=', account);
  const rows = await query.orderBy('at', 'desc').orderBy('id').limit(50).execute();
  return rows.flatMap((row) => {
    const id = parseId<NoticeId>(row.id);
    const about = ABOUT.find((each) => each === row.about);
    if (id === null || about === undefined) return [];
    const who = row.who === null ? null : parseId<AccountId>(row.who);
    const record = row.record === null ? null : parseId<AnyId>(row.record);
    return [{ id, about, who, record, at: row.at as Instant }];
  });
}

/** Takes a notice off one's own page. */
export async function markSeen(staff: Zone<StaffTables>, account: AccountId, id: NoticeId): Promise<void> {
  await staff.db.deleteFrom('notices').where('id', '=', id).where('account', '=', account).execute();
}

/** Every open account with one of these roles. */
export async function accountsWith(db: Kysely<StaffTables>, roles: readonly Role[]): Promise<AccountId[]> {
  const query = db.selectFrom('accounts').select('id').where('role', 'in', roles).where('disabled_at', 'is', null);
  return (await query.execute()).flatMap(({ id }) => parseId<AccountId>(id) ?? []);
}
