import { randomBytes } from 'node:crypto';
import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, parseId, type AccountId, type CaseId, type NoticeId } from '../domain/id.ts';
import { openBytes, sealBytes } from '../platform/keys/aes-gcm.ts';
import type { Door } from './authenticators.ts';
import { membersOf } from './case-members.ts';
import { accountsWith, tell } from './notices.ts';

/** How long a case stays open to whoever opened it by force. */
export const FORCED_MS = 4 * 60 * 60_000;
const [LEAST, MOST] = [10, 1000];

export interface ForcedCase {
  readonly by: AccountId;
  readonly at: Instant;
  readonly until: Instant;
  /** In their words; `null` if it was sealed under a key that is lost. */
  readonly reason: string | null;
}

/**
 * Opens a case to somebody who is not on it ("break glass"): for four hours, with a reason, and its team is told, or the
 * administrators and auditors where it has none. It gives no key: the vault opens as it always does.
 */
export async function forceCase(
  { staff, key }: Door,
  { account, about, reason }: { readonly account: AccountId; readonly about: CaseId; readonly reason: string },
  now: Instant,
  audit: Audit,
): Promise<{ readonly until: Instant } | { readonly refused: 'no-reason' | 'reason-too-long' }> {
  const why = reason.trim();
  if ([...why].length < LEAST) return { refused: 'no-reason' };
  if ([...why].length > MOST) return { refused: 'reason-too-long' };
  const id = idFrom<NoticeId>(randomBytes(16));
  const until = (now + FORCED_MS) as Instant;
  await audit({ by: account, verb: 'case-forced', records: [about] });
  const team = (await membersOf(staff, about)).map((each) => each.account.id);
  await staff.db.transaction().execute(async (db) => {
    const sealed = sealBytes(key, Buffer.from(why), contextOf(id));
    const row = { id, case_id: about, account, reason: sealed, at: now, until };
    await db.insertInto('forced_cases').values(row).execute();
    const told = team.length > 0 ? team : await accountsWith(db, ['admin', 'auditor']);
    const others = told.filter((each) => each !== account);
    await tell(db, others, { about: 'case-forced', who: account, record: about }, now);
  });
  return { until };
}

/** When a case was opened by force, by whom and why, the latest first: for its team. */
export async function forcedOpenings({ staff, key }: Door, about: CaseId): Promise<ForcedCase[]> {
  const query = staff.db.selectFrom('forced_cases').selectAll().where('case_id', '=', about);
  return (await query.orderBy('at', 'desc').execute()).flatMap((row) => {
    const by = parseId<AccountId>(row.account);
    if (by === null) return [];
    const reason = openBytes(key, row.reason, contextOf(row.id));
    const said = reason === null ? null : Buffer.from(reason).toString('utf8');
    return [{ by, at: row.at as Instant, until: row.until as Instant, reason: said }];
  });
}

const contextOf = (id: string): string[] => ['forced case v1', id];
