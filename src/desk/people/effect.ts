import { covers } from '../../domain/basis.ts';
import { consentInForce, type InForce } from '../../domain/consent-in-force.ts';
import type { Instant } from '../../domain/date.ts';
import { dependents } from '../../newsroom/dependents.ts';
import { factsAfter } from '../../press/change-consent.ts';
import type { PersonWithBases } from '../../vault/people.ts';
import type { Said } from '../../vault/record-consent.ts';
import type { OpenedPerson } from './seen-people.ts';

/** What recording something would change in public. */
export interface Effect {
  readonly before: InForce;
  readonly after: InForce;
  readonly change: 'same' | 'more' | 'less' | 'mixed';
  /** How many works depend on the person. */
  readonly pages: number;
  /** How much had been recorded when this was worked out (`historySize`). */
  readonly seen: number;
}

export async function effectOf({ press, known }: OpenedPerson, said: Said, now: Instant): Promise<Effect> {
  const before = consentInForce(known, now);
  const after = consentInForce(factsAfter(known, said), now);
  const [keeps, adds] = [covers(after.terms, before.terms), !covers(before.terms, after.terms)];
  const change = keeps ? (adds ? 'more' : 'same') : adds ? 'mixed' : 'less';
  const pages = (await dependents(press.newsroom, known.person.id)).length;
  return { before, after, change, pages, seen: historySize(known) };
}

/** Grows with everything that is recorded: whoever reviewed with another number is to look again. */
export function historySize({ bases, instructions, life, approvals }: PersonWithBases): number {
  return bases.length + instructions.length + life.length + approvals.length;
}
