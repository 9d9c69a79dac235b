import { refusalFrom, type Basis } from '../domain/basis.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import type { PersonWithBases } from '../vault/people.ts';

type People = ReadonlyMap<PersonId, PersonWithBases>;
type Withdrawn = ReadonlyMap<PersonId, Instant>;

/**
 * Who has withdrawn is still looked for by the gate; of all that they ever said the no alone counts. For the same people
 * and withdrawals it is the very same map, as long as those people are in memory.
 */
export function asWithdrawn(people: People, withdrawn: Withdrawn): People {
  if (withdrawn.size === 0) return people;
  const mark = JSON.stringify([...withdrawn]);
  const known = told.get(people);
  if (known?.mark === mark) return known.people;
  const now = tell(people, withdrawn);
  told.set(people, { mark, people: now });
  return now;
}

const told = new WeakMap<People, { readonly mark: string; readonly people: People }>();

function tell(people: People, withdrawn: Withdrawn): People {
  const saidNow = <Of extends { readonly bases: readonly Basis[] }>(person: PersonId, of: Of): Of => {
    const at = withdrawn.get(person);
    return at === undefined ? of : { ...of, bases: [refusalFrom(at)] };
  };
  const all = new Map<PersonId, PersonWithBases>();
  for (const [id, known] of people) {
    const members = known.members.map((member) => saidNow(member.person, member));
    all.set(id, saidNow(id, { ...known, members }));
  }
  return all;
}
