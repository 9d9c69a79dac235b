import type { Instant } from '../domain/date.ts';
import { lifeOfSituation } from '../domain/news-of-life.ts';
import type { PersonSituation } from '../domain/situation.ts';
import { peopleById } from '../vault/people.ts';
import { changeConsent } from './change-consent.ts';
import type { Press } from './press.ts';

/**
 * A situation that is recorded in a case counts for what the person's consent is worth (`domain/news-of-life.ts`).
 * `at`: when it was recorded.
 */
export async function tellPeople(
  press: Press,
  situations: readonly PersonSituation[],
  { at, now }: { readonly at: Instant; readonly now: Instant },
): Promise<void> {
  for (const situation of situations) {
    const { person } = situation;
    // Read anew for each: two of one person may mean the same.
    const known = (await peopleById(press.vault, [person])).get(person);
    const event = known === undefined ? null : lifeOfSituation(situation, known.life, at);
    if (event !== null) await changeConsent(press, person, { entries: [{ entry: 'life', event }] }, now);
  }
}
