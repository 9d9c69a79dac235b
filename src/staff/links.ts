import type { Selectable } from 'kysely';
import type { Instant } from '../domain/date.ts';
import { parseId, type AccountId } from '../domain/id.ts';
import { parseRole, type Role } from '../domain/role.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { LinksTable, StaffTables } from './schema.ts';
import { hashOf } from './tokens.ts';

/** How long a link by which somebody comes in works. */
export const LINK_MS = 7 * 24 * 60 * 60_000;

/** A link by which a new colleague comes in, or one who lost the way (`recover`). */
export interface Link {
  /** The account's: of a new colleague, the one that will be opened. */
  readonly id: AccountId;
  readonly kind: 'join' | 'recover';
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly by: AccountId;
  readonly madeAt: Instant;
  readonly until: Instant;
  /** `false`: asked for, and the second administrator has not agreed yet. */
  readonly works: boolean;
}

/** The link that a token opens now. One that was used, whose time is over, or that never was: `null`, all alike. */
export async function linkOf(staff: Zone<StaffTables>, token: string, now: Instant): Promise<Link | null> {
  const query = staff.db.selectFrom('links').selectAll().where('token', '=', hashOf('link', token));
  const row = await query.where('until', '>', now).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** The link that is under way for an account. */
export async function linkFor(staff: Zone<StaffTables>, account: AccountId, now: Instant): Promise<Link | null> {
  const query = staff.db.selectFrom('links').selectAll().where('id', '=', account).where('until', '>', now);
  const row = await query.executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** Every link that works or waits, the latest first. */
export async function openLinks(staff: Zone<StaffTables>, now: Instant): Promise<Link[]> {
  const query = staff.db.selectFrom('links').selectAll().where('until', '>', now);
  return (await query.orderBy('made_at', 'desc').orderBy('id').execute()).flatMap((row) => fromRow(row) ?? []);
}

/** Forgets links whose time is over, with the name and address of whoever did not come. */
export async function forgetLinks(staff: Zone<StaffTables>, now: Instant): Promise<void> {
  await staff.db.deleteFrom('links').where('until', '<=', now).execute();
}

function fromRow(row: Selectable<LinksTable>): Link | null {
  const [id, by, role] = [parseId<AccountId>(row.id), parseId<AccountId>(row.by), parseRole(row.role)];
  if (id === null || by === null || role === null) return null;
  const { kind, name, email } = row;
  const [madeAt, until] = [row.made_at as Instant, row.until as Instant];
  return { id, kind, name, email, role, by, madeAt, until, works: row.token !== null };
}
