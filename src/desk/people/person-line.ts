import { askingsOf, type Asking } from '../../domain/consent-to-ask-again.ts';
import { startOfUtcDay, utcDayOf, type Instant } from '../../domain/date.ts';
import { refusalFrom } from '../../domain/basis.ts';
import type { PersonId } from '../../domain/id.ts';
import type { PersonWithBases } from '../../vault/people.ts';
import { inOrder } from '../../vault/roster-order.ts';
import { personIn, type KnownPerson, type Roster } from '../../vault/roster.ts';
import { asKey } from '../table/table-page.ts';

/** From so long before on, somebody is among those to be asked again. */
export const AHEAD_MS = 30 * 24 * 60 * 60_000;

/** What was taken back with no key is in force before it stands in the history. */
export function asWithdrawn(known: PersonWithBases, at: Instant | undefined): PersonWithBases {
  const isTold = at === undefined || known.bases.some((basis) => basis.from === at);
  return isTold ? known : { ...known, bases: [refusalFrom(at), ...known.bases] };
}

/** Of what somebody is to be asked again, the first first. */
export function askingsIn(roster: Roster, id: PersonId, now: Instant): readonly Asking[] {
  const known = personIn(roster, id);
  return known === null ? [] : askingsOf(known, now).toSorted((a, b) => a.by - b.by);
}

/** Whom to ask first stands first; nobody asks those at the end, whose key is `NEVER`. */
const NEVER = '~';

/**
 * Everyone who is to be asked again before an instant, whom to ask first first: worked out once a day, for who has
 * thousands to be asked. Whoever took everything back with no key is among them until that stands in their history.
 */
export async function toAsk(roster: Roster, before: Instant, now: Instant): Promise<readonly PersonId[]> {
  const { ids, keyOf } = await askOrder(roster, now);
  const first = ids.findIndex((id) => {
    const record = roster.people.get(id);
    const key = record === undefined ? NEVER : keyOf(record);
    return key === NEVER || key >= asKey(before);
  });
  return first === -1 ? ids : ids.slice(0, first);
}

export async function askOrder(roster: Roster, now: Instant) {
  const day = utcDayOf(now);
  for (const name of roster.orders.keys())
    if (name.startsWith('people ask ') && name !== `people ask ${day}`) roster.orders.delete(name);
  const keyOf = ({ person }: KnownPerson): string => {
    const [first] = askingsIn(roster, person.id, startOfUtcDay(day));
    return first === undefined ? NEVER : asKey(first.by);
  };
  return { ids: await inOrder(roster, 'people', `ask ${day}`, keyOf, plain), keyOf };
}

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
