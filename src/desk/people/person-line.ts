import { askingsOf, type Asking } from '../../domain/consent-to-ask-again.ts';
import { startOfUtcDay, utcDayOf, type Instant } from '../../domain/date.ts';
import { refusalFrom } from '../../domain/basis.ts';
import type { PersonId } from '../../domain/id.ts';
import type { PersonWithBases } from '../../vault/people.ts';
import { personIn, type KnownPerson, type Roster } from '../../vault/roster.ts';

/** From so long before on, somebody is among those to be asked again. */
export const AHEAD_MS = 30 * 24 * 60 * 60_000;

/** What was taken back with no key is in force before it stands in the history. */
export function asWithdrawn(known: PersonWithBases, at: Instant | undefined): PersonWithBases {
  const isTold = at === undefined || known.bases.some((basis) => basis.from === at);
  return isTold ? known : { ...known, bases: [refusalFrom(at), ...known.bases] };
}

const asked = new WeakMap<KnownPerson, { readonly day: Instant; readonly askings: readonly Asking[] }>();

/** Of what somebody is to be asked again, the first first: worked out once a day, for who has thousands to be asked. */
export function askingsToday(
  roster: Roster,
  id: PersonId,
  withdrawn: ReadonlyMap<PersonId, Instant>,
  now: Instant,
): readonly Asking[] {
  const record = roster.people.get(id);
  // Whoever took everything back is left in peace.
  if (record === undefined || withdrawn.has(id)) return [];
  const day = startOfUtcDay(utcDayOf(now));
  const kept = asked.get(record);
  if (kept?.day === day) return kept.askings;
  const known = personIn(roster, id);
  const askings = known === null ? [] : askingsOf(known, now).toSorted((a, b) => a.by - b.by);
  asked.set(record, { day, askings });
  return askings;
}
