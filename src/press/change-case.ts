import type { Case } from '../domain/case.ts';
import type { Instant } from '../domain/date.ts';
import type { CaseId } from '../domain/id.ts';
import type { PersonSituation } from '../domain/situation.ts';
import { forgetNews } from '../vault/untold-news.ts';
import { changeCase as changeInVault } from '../vault/record-case.ts';
import { obeyLines } from './obey-lines.ts';
import { obeyAsks } from './obey-asks.ts';
import type { Press } from './press.ts';
import { asNews } from './news-under-way.ts';
import { tellPeople } from './tell-people.ts';

/**
 * Changes a case and obeys it at once: a situation that is new in it counts for the consent of the person; a red line that
 * is drawn, an ask that is taken back, a campaign that stops asking stops its petitions. `stopped`: the cases of those that
 * it stopped. Should the desk end before, the rounds of the press make good what is missing when the case files are next
 * opened.
 */
export function changeCase<Refusal extends string = never>(
  press: Press,
  id: CaseId,
  change: (record: Case) => Case | { refused: Refusal },
  now: Instant,
): Promise<{ readonly stopped: readonly CaseId[] } | { readonly refused: Refusal | 'no-such-record' }> {
  return asNews(now, async (kept) => {
    let fresh: readonly PersonSituation[] = [];
    let lines: { readonly before: Case; readonly next: Case } | null = null;
    const noted = (next: Case, before: Case): readonly PersonSituation[] => {
      lines = { before, next };
      return (fresh = newIn(next, before));
    };
    const done = await changeInVault(press.vault, id, change, { ...kept, noted });
    if (done !== 'changed') return done;
    const stopped = await obeyAsks(press, now, [id]);
    if (lines !== null) await obeyLines(press, lines, now);
    if (fresh.length === 0) return { stopped };
    await tellPeople(press, fresh, { at: now, now });
    await forgetNews(press.vault, kept.id);
    return { stopped };
  });
}

function newIn(next: Case, before: Case): PersonSituation[] {
  const known = new Set(before.situations.map((each) => JSON.stringify(each)));
  return next.situations.filter((each) => !known.has(JSON.stringify(each)));
}
