import type { Instant } from '../domain/date.ts';
import type { AccountId } from '../domain/id.ts';
import { may } from '../domain/permissions.ts';
import type { Zone } from '../platform/database/zone.ts';
import { everyAccount } from './accounts.ts';
import { tell } from './notices.ts';
import type { StaffTables } from './schema.ts';

/** What happened to a key. Who may answer a request is told of it; of a key that came or went, whoever looks after accounts too. */
interface KeyNews {
  readonly about: 'key-asked' | 'key-given' | 'key-removed' | 'key-refused';
  readonly whose: AccountId;
  readonly by: AccountId | null;
}

/** Tells colleagues of a key: everyone whom it concerns, but for whoever did it. */
export async function tellOfKey(
  {
    staff,
    vaults,
    now,
  }: {
    readonly staff: Zone<StaffTables>;
    /** The accounts that hold a key. */
    readonly vaults: { holders(): Promise<ReadonlySet<string>> };
    readonly now: () => Instant;
  },
  { about, whose, by }: KeyNews,
): Promise<void> {
  const holders = await vaults.holders();
  const accounts = (await everyAccount(staff)).filter((each) => each.open && each.id !== by);
  const told = accounts.filter(({ id, role }) => {
    if (id === whose) return about !== 'key-asked';
    if (about === 'key-refused') return false;
    const gives = may(role, 'keys.change', { holdsKey: holders.has(id) });
    return about === 'key-asked' ? gives : holders.has(id) || may(role, 'accounts.read', { holdsKey: false });
  });
  const ids = told.map(({ id }) => id);
  await tell(staff.db, ids, { about, who: whose, record: null }, now());
}
