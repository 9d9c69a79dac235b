import { isRefusal, type Basis } from './basis.ts';
import { isRefused, lastWords, relativesHeard, type ConsentFacts } from './consent-voices.ts';
import { startOfUtcDay, type Instant } from './date.ts';
import { isChildAt, majorityOf } from './guardian.ts';
import { begunBy, canSpeakSince, inCustodyAt, releasedAfter } from './life-event.ts';

export type AskWhy = 'expiry' | 'ask-again-date' | 'released' | 'majority' | 'can-speak' | 'circumstance-over';

/** Somebody is to be asked again by this instant; it may be past. */
export interface Asking {
  readonly by: Instant;
  readonly why: AskWhy;
}

/**
 * When, and why, what holds of a person's consent is to be asked for again, the first first. Whoever said no is left
 * in peace, and so is whoever nothing rests on.
 */
export function askingsOf(facts: ConsentFacts, now: Instant): Asking[] {
  const words = lastWords(facts.bases, now);
  const { newest, own } = words;
  if (newest === null || isRefused(facts, words, now)) return [];
  if (newest.ground.kind !== 'consent' && newest.ground.kind !== 'representative') return [];
  const child = isChildAt(facts.person.birth, now);
  const speaking = child
    ? [...words.relatives, ...(own === null ? [] : [own])]
    : [newest, ...relativesHeard(facts, words, now)];
  const askings = [...new Set(speaking)]
    .filter((basis) => !isRefusal(basis))
    .flatMap((basis) => askingsFor(basis, facts, now));
  const first = new Map<AskWhy, Asking>();
  for (const asking of askings.toSorted((a, b) => a.by - b.by))
    if (!first.has(asking.why)) first.set(asking.why, asking);
  return [...first.values()];
}

function askingsFor({ ground, from, until }: Basis, { person, life }: ConsentFacts, now: Instant): Asking[] {
  const askings: Asking[] = [];
  const add = (why: AskWhy, by: Instant | null | undefined): void => {
    if (by != null) askings.push({ by, why });
  };
  const conversation = 'conversation' in ground ? ground.conversation : null;
  add('expiry', until);
  if (conversation?.askAgainOn != null) add('ask-again-date', startOfUtcDay(conversation.askAgainOn));
  if (ground.kind === 'consent' && (conversation?.inCustody === true || inCustodyAt(life, from)))
    add('released', releasedAfter(life, from, now));
  if (isChildAt(person.birth, from)) add('majority', majorityOf(person.birth)?.earliest);
  else if (ground.kind === 'representative') add('can-speak', canSpeakSince(life, now));
  for (const begun of begunBy(life, now)) if (begun.from > from) add('circumstance-over', begun.ended);
  return askings;
}
