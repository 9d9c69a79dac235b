import { askingsOf, type Asking } from '../domain/consent-to-ask-again.ts';
import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import type { OpenVault } from './open-vault.ts';
import { peopleById } from './people.ts';

export interface ConsentToAskAgain extends Asking {
  readonly person: PersonId;
}

/**
 * Who of these people is to be asked again before an instant, and why, the most urgent first: what is overdue comes
 * before all else.
 */
export async function consentsToAskAgain(
  vault: OpenVault,
  among: readonly PersonId[],
  before: Instant,
  now: Instant,
): Promise<ConsentToAskAgain[]> {
  return [...(await peopleById(vault, among))]
    .flatMap(([person, facts]) => askingsOf(facts, now).map((asking) => ({ person, ...asking })))
    .filter(({ by }) => by < before)
    .toSorted((a, b) => a.by - b.by || a.person.localeCompare(b.person));
}
