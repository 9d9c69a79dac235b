import type { Case } from '../../domain/case.ts';
import type { AccountId, CaseId, PersonId } from '../../domain/id.ts';
import type { Roster } from '../../vault/roster.ts';

/** What somebody sees of the roster, worked out once for as long as it stays so. */
export interface Seen {
  readonly cases: ReadonlyMap<CaseId, Case>;
  /** Everyone who is in one of these cases: nobody else is shown, counted or found. */
  readonly people: ReadonlySet<PersonId>;
  /** Of an order of all people those who are seen, by the name of the order. */
  readonly listed: Map<string, { readonly all: readonly PersonId[]; readonly seen: readonly PersonId[] }>;
}

interface Kept extends Seen {
  readonly ids: ReadonlySet<CaseId>;
  readonly version: number;
}

const kept = new WeakMap<Roster, Map<AccountId, Kept>>();

/** `ids`: the cases that the account sees at this moment, which is asked for anew with each request. */
export function seenOf(roster: Roster, account: AccountId, ids: ReadonlySet<CaseId>): Seen {
  const accounts = kept.get(roster) ?? new Map<AccountId, Kept>();
  kept.set(roster, accounts);
  const known = accounts.get(account);
  if (known !== undefined && known.version === roster.changes.count && same(known.ids, ids)) return known;
  const cases = new Map<CaseId, Case>();
  const people = new Set<PersonId>();
  for (const id of ids) {
    const record = roster.cases.get(id);
    if (record === undefined) continue;
    cases.set(id, record);
    for (const { person } of record.people) people.add(person);
  }
  const seen: Kept = { cases, people, listed: new Map(), ids, version: roster.changes.count };
  accounts.set(account, seen);
  return seen;
}

function same(a: ReadonlySet<CaseId>, b: ReadonlySet<CaseId>): boolean {
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}

/** Those of an order whom one sees, in that order. */
export function seenIn(seen: Seen, name: string, all: readonly PersonId[]): readonly PersonId[] {
  const known = seen.listed.get(name);
  if (known?.all === all) return known.seen;
  const some = all.filter((id) => seen.people.has(id));
  seen.listed.set(name, { all, seen: some });
  return some;
}
