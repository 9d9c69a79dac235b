import type { Audit } from '../domain/audit.ts';
import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';
import type { Zone } from '../platform/database/zone.ts';
import { accountById } from './accounts.ts';
import { LINK_MS } from './links.ts';
import { accountsWith, tell } from './notices.ts';
import type { StaffTables } from './schema.ts';
import { hashOf, makeToken } from './tokens.ts';

interface Told {
  readonly by: AccountId;
  readonly audit: Audit;
}

export type AskingRefusal = 'own-account' | 'no-account' | 'asked-already';

/**
 * Asks for a link by which a colleague who lost their way in gets a new one. It takes two: another administrator agrees,
 * and nobody asks or agrees for themselves. The other administrators are told.
 */
export async function askRecovery(
  staff: Zone<StaffTables>,
  account: AccountId,
  now: Instant,
  { by, audit }: Told,
): Promise<'asked' | { readonly refused: AskingRefusal }> {
  if (account === by) return { refused: 'own-account' };
  const whose = await accountById(staff, account);
  if (whose === null) return { refused: 'no-account' };
  await audit({ by, verb: 'recovery-asked', records: [account] });
  return inWriteTransaction(staff, async (db) => {
    await db.deleteFrom('links').where('id', '=', account).where('until', '<=', now).execute();
    const { id, name, email, role } = whose;
    const row = {
      id,
      kind: 'recover',
      token: null,
      name,
      email,
      role,
      by,
      made_at: now,
      until: now + LINK_MS,
    } as const;
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('links')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return { refused: 'asked-already' };
    // Its owner too: if they are still in, they can object.
    const others = new Set([account, ...(await accountsWith(db, ['admin']))].filter((each) => each !== by));
    await tell(db, [...others], { about: 'recovery-asked', who: account, record: null }, now);
    return 'asked';
  });
}

/** How long both must have been administrators: else one alone would invite the other, to ask or to agree. */
const SETTLED_MS = 7 * 24 * 60 * 60_000;

export type AgreeingRefusal = 'own-account' | 'same-person' | 'not-asked' | 'too-new';

/** A second administrator agrees: gives the token of the link, once. */
export async function agreeToRecovery(
  staff: Zone<StaffTables>,
  account: AccountId,
  now: Instant,
  { by, audit }: Told,
): Promise<{ readonly token: string; readonly until: Instant } | { readonly refused: AgreeingRefusal }> {
  if (account === by) return { refused: 'own-account' };
  const asked = await staff.db
    .selectFrom('links')
    .selectAll()
    .where('id', '=', account)
    .where('kind', '=', 'recover')
    .where('until', '>', now)
    .executeTakeFirst();
  if (asked === undefined) return { refused: 'not-asked' };
  if (asked.by === by) return { refused: 'same-person' };
  if (!(await isSettled(staff, by, now)) || !(await isSettled(staff, asked.by, now))) return { refused: 'too-new' };
  await audit({ by, verb: 'recovery-agreed', records: [account] });
  const token = makeToken();
  const { numUpdatedRows } = await staff.db
    .updateTable('links')
    .set({ token: hashOf('link', token) })
    .where('id', '=', account)
    .where('kind', '=', 'recover')
    .where('by', '=', asked.by)
    .where('token', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 0n ? { refused: 'not-asked' } : { token, until: asked.until as Instant };
}

async function isSettled(staff: Zone<StaffTables>, admin: string, now: Instant): Promise<boolean> {
  const query = staff.db.selectFrom('accounts').select('role_at').where('id', '=', admin);
  const row = await query.where('role', '=', 'admin').executeTakeFirst();
  return row !== undefined && row.role_at <= now - SETTLED_MS;
}
