import type { Case } from '../domain/case.ts';
import type { CaseId } from '../domain/id.ts';
import { changeCase as changeInVault } from '../vault/record-case.ts';
import { obeyAsks } from './obey-asks.ts';
import type { Press } from './press.ts';

/**
 * Changes a case and obeys it at once: a red line that is drawn, an ask that is taken back, a campaign that stops asking
 * stops its petitions. `stopped`: the cases of those that it stopped. (Should this end between the two, the rounds of the
 * press make it good when the case files are next opened.)
 */
export async function changeCase<Refusal extends string = never>(
  press: Press,
  id: CaseId,
  change: (record: Case) => Case | { refused: Refusal },
): Promise<{ readonly stopped: readonly CaseId[] } | { readonly refused: Refusal | 'no-such-record' }> {
  const done = await changeInVault(press.vault, id, change);
  return done === 'changed' ? { stopped: await obeyAsks(press, [id]) } : done;
}
