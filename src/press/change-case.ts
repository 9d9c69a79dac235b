import type { Case } from '../domain/case.ts';
import type { Instant } from '../domain/date.ts';
import type { CaseId } from '../domain/id.ts';
import type { PersonSituation } from '../domain/situation.ts';
import { changeCase as changeInVault } from '../vault/record-case.ts';
import { obeyAsks } from './obey-asks.ts';
import type { Press } from './press.ts';
import { tellPeople } from './tell-people.ts';

/**
 * Changes a case and obeys it at once: a situation that is new in it counts for the consent of the person; a red line that
 * is drawn, an ask that is taken back, a campaign that stops asking stops its petitions. `stopped`: the cases of those that
 * it stopped. (Should this end before, the rounds of the press make the petitions good when the case files are next opened.)
 */
export async function changeCase<Refusal extends string = never>(
  press: Press,
  id: CaseId,
  change: (record: Case) => Case | { refused: Refusal },
  now: Instant,
): Promise<{ readonly stopped: readonly CaseId[] } | { readonly refused: Refusal | 'no-such-record' }> {
  let fresh: readonly PersonSituation[] = [];
  const done = await changeInVault(press.vault, id, (record) => {
    const next = change(record);
    if (!('refused' in next)) fresh = newIn(next, record);
    return next;
  });
  if (done !== 'changed') return done;
  const stopped = await obeyAsks(press, now, [id]);
  await tellPeople(press, fresh, now);
  return { stopped };
}

function newIn(next: Case, before: Case): PersonSituation[] {
  const known = new Set(before.situations.map((each) => JSON.stringify(each)));
  return next.situations.filter((each) => !known.has(JSON.stringify(each)));
}
