import { askingsOf, type Asking } from '../domain/consent-to-ask-again.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import { everyone } from './everyone.ts';
import type { OpenVault } from './open-vault.ts';

export interface ConsentToAskAgain extends Asking {
  readonly person: PersonId;
}

/** Who is to be asked again before an instant, and why, the most urgent first: what is overdue comes before all else. */
export async function consentsToAskAgain(
  vault: OpenVault,
  before: Instant,
  now: Instant,
): Promise<ConsentToAskAgain[]> {
  return [...(await everyone(vault))]
    .flatMap(([person, facts]) => askingsOf(facts, now).map((asking) => ({ person, ...asking })))
    .filter(({ by }) => by < before)
    .toSorted((a, b) => a.by - b.by || a.person.localeCompare(b.person));
}
