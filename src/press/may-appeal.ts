import type { CorrectedText, Work } from '../domain/work.ts';
import { mentionedIn } from './mentioned.ts';
import { mayBeTold, type Telling } from './telling.ts';

/**
 * Whether money may be asked for beside a work: everyone it is about must allow it (CONVENTIONS: without `fundraising` a
 * case page shows no appeal for money). The page of a case that says not whom it is about is about everyone it mentions.
 */
export function mayAppeal(work: Work, text: CorrectedText, telling: Telling): boolean {
  const about = work.kind === 'case' && work.subjects.length === 0 ? mentionedIn(work, [text]).people : work.subjects;
  const money: Telling = { ...telling, purposes: [...telling.purposes, 'fundraising'] };
  return [...about].every((person) => mayBeTold(money, person));
}
