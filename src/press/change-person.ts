import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';
import type { Person } from '../domain/person.ts';
import { dependents } from '../newsroom/dependents.ts';
import { changePerson as changeInVault } from '../vault/change-person.ts';
import { hideDependents, type ChangedConsent } from './change-consent.ts';
import { inTurn } from './in-turn.ts';
import type { Press } from './press.ts';
import { settleWithdrawals } from './settle-withdrawals.ts';

/**
 * Changes what is known of a person and obeys it in public: a name that has become a former one, or a number that the
 * gate now looks for, must not stay up while it is rendered again. So every page that depends on them is hidden first,
 * and comes back when it is. What is never told (contacts, pronoun) hides nothing.
 */
export async function changePerson<Refusal extends string>(
  press: Press,
  id: PersonId,
  change: (record: Person) => Person | { refused: Refusal },
  now: Instant,
): Promise<ChangedConsent | { refused: Refusal | 'no-such-record' }> {
  let touches = false;
  const done = await inTurn(press, () =>
    changeInVault(press.vault, id, async (record) => {
      const next = change(record);
      if ('refused' in next) return next;
      touches = told(next) !== told(record);
      if (touches) await hideDependents(press, id, now);
      return next;
    }),
  );
  if (done !== 'changed') return done;
  if (!touches) return { rendered: [], waiting: [] };
  const settled = await settleWithdrawals(press, press, now);
  const own = new Set(await dependents(press.newsroom, id));
  return {
    rendered: settled.rendered.filter((work) => own.has(work)),
    waiting: settled.waiting.filter((work) => own.has(work)),
  };
}

/** Everything of a person that a page or the gate can depend on. */
function told(person: Person): string {
  return JSON.stringify({ ...person, contacts: [], pronoun: null });
}
