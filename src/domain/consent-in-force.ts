import { covers, isRefusal, strictest, type Basis, type Terms } from './basis.ts';
import { afterCircumstances, type AfterCircumstances } from './consent-circumstances.ts';
import { isRefused, lastWords, memberRefuses, relativesHeard, type ConsentFacts } from './consent-voices.ts';
import type { Instant } from './date.ts';
import { isChildAt, majorityOf } from './guardian.ts';
import { inCustodyAt, releasedAfter } from './life-event.ts';

/** Why this much may be told, and no more: a code for the desk, never for readers. */
export type Why =
  | AfterCircumstances['why']
  | 'no-basis'
  | 'refused'
  | 'no-conversation'
  | 'no-group-decision'
  | 'member-refuses'
  | 'cooling-off'
  | 'released'
  | 'majority'
  | 'can-speak'
  | 'conflict-of-interest'
  | 'no-guardian'
  | 'no-assent';

export interface InForce {
  /** What may be told, for the purposes among them; `null`: nothing. */
  readonly terms: Terms | null;
  readonly why: Why;
  /** The newest basis, which decided. */
  readonly basis: Basis | null;
  /** The first instant from which, as far as is known, less may be told. `null`: none, or there is nothing to tell. */
  readonly until: Instant | null;
}

interface Verdict {
  readonly terms: Terms | null;
  readonly why: Why;
}

/**
 * What may be told of a person at an instant, and why: the one way to ask. The newest basis decides, never a union;
 * where several have a say (relatives, a child and its guardian) what all of them allow. A no is lifted only by who
 * said it or by the person. Official acts are told by the office.
 */
export function consentInForce(facts: ConsentFacts, at: Instant): InForce {
  const { terms, why } = decide(facts, at);
  const { newest } = lastWords(facts.bases, at);
  const shrinks =
    terms === null ? undefined : turns(facts, at).find((turn) => !covers(decide(facts, turn).terms, terms));
  return { terms, why, basis: newest, until: shrinks ?? null };
}

/** Every later instant at which anything on record begins or ends. Between two of them nothing changes. */
function turns({ person, bases, instructions, life, members }: ConsentFacts, at: Instant): Instant[] {
  const all = [...bases, ...members.flatMap((member) => member.bases)].flatMap(({ from, until, ground }) => {
    const coolingOffUntil = 'conversation' in ground ? ground.conversation?.coolingOffUntil : null;
    return [from, until, coolingOffUntil];
  });
  const majority = majorityOf(person.birth);
  const told = [...instructions, ...life].map(({ from }) => from);
  const later = [...all, ...told, majority?.latest].filter((each) => each != null).filter((each) => each > at);
  return [...new Set(later)].toSorted((a, b) => a - b);
}

function decide(facts: ConsentFacts, at: Instant): Verdict {
  const words = lastWords(facts.bases, at);
  const { newest, own } = words;
  if (newest === null) return no('no-basis');
  if (isRefusal(newest)) return no('refused');
  if (newest.ground.kind === 'official-role') return ended(newest, at);
  if (isRefused(facts, words, at)) return no('refused');
  if (newest.ground.kind === 'public-source')
    return withoutRefusingMembers(afterCircumstances(newest, facts, at), facts, newest, at);
  const relatives = relativesHeard(facts, words, at);
  const child = isChildAt(facts.person.birth, at);
  if (newest.ground.kind === 'representative' && relatives.length === 0) return no('can-speak');
  const speaking = child && own !== null ? [...relatives, own] : relatives.length > 0 ? relatives : [newest];
  const cooling = speaking.find((basis) => isCooling(basis, at));
  if (cooling !== undefined) return whileCooling(cooling, facts, at);
  if (child) return ofChild(relatives, own, facts, at);
  if (relatives.length > 0) return ofRelatives(relatives, facts, at);
  return withoutRefusingMembers(standing(newest, facts, at), facts, newest, at);
}

const no = (why: Why): Verdict => ({ terms: null, why });

function ended({ terms, until }: Basis, at: Instant): Verdict {
  return until !== null && until <= at ? no('expired') : { terms, why: 'in-force' };
}

function isCooling({ ground }: Basis, at: Instant): boolean {
  return 'conversation' in ground && (ground.conversation?.coolingOffUntil ?? at) > at;
}

/** What stood before goes on, as far as the new word allows it too: a reduction needs no cooling off. */
function whileCooling(cooling: Basis, facts: ConsentFacts, at: Instant): Verdict {
  const before = decide({ ...facts, bases: facts.bases.filter((basis) => basis !== cooling) }, at);
  return { terms: before.terms === null ? null : strictest(before.terms, cooling.terms), why: 'cooling-off' };
}

/** One yes on its own. */
function standing(basis: Basis, facts: ConsentFacts, at: Instant): Verdict {
  const { ground, from } = basis;
  if (!('conversation' in ground)) return ended(basis, at);
  if (ground.conversation === null) return no('no-conversation');
  if (facts.person.group && ground.kind === 'consent' && ground.decision === null) return no('no-group-decision');
  if (ground.kind === 'representative' && ground.by.conflict !== null && ground.by.conflict.confirmedBy === null)
    return no('conflict-of-interest');
  if (isChildAt(facts.person.birth, from) && !isChildAt(facts.person.birth, at)) return no('majority');
  const inCustody = ground.conversation.inCustody || inCustodyAt(facts.life, from);
  if (ground.kind === 'consent' && inCustody && releasedAfter(facts.life, from, at) !== null) return no('released');
  return afterCircumstances(basis, facts, at);
}

/** One of them must stand; what each of them last said limits it, even where it does not stand any more. */
function ofRelatives(relatives: readonly Basis[], facts: ConsentFacts, at: Instant): Verdict {
  const verdicts = relatives.map((basis) => standing(basis, facts, at));
  const stands = verdicts.find(({ terms }) => terms !== null);
  if (stands === undefined) return verdicts[0] ?? no('no-guardian');
  const limits = relatives.map(
    (basis) => afterCircumstances({ ...basis, until: null }, facts, at).terms ?? basis.terms,
  );
  const allowed = [...limits, ...verdicts.flatMap(({ terms }) => terms ?? [])];
  return { terms: allowed.reduce(strictest), why: stands.why };
}

/** A guardian's consent, and the child's own beside it. */
function ofChild(guardians: readonly Basis[], own: Basis | null, facts: ConsentFacts, at: Instant): Verdict {
  const guardian = ofRelatives(guardians, facts, at);
  if (guardian.terms === null) return guardian;
  const asked = guardians.some(({ ground }) => ground.kind === 'representative' && ground.by.assent === 'asked');
  if (own === null) return asked ? no('no-assent') : guardian;
  const assent = standing(own, facts, at);
  return assent.terms === null ? assent : { terms: strictest(guardian.terms, assent.terms), why: guardian.why };
}

/** While a member refuses, their group is told of so that nobody can be picked out, and its name is not told. */
const NOBODY_PICKED_OUT = { identity: 'aggregate', image: 'none', voice: 'none', place: 'region' } as const;

function withoutRefusingMembers(verdict: Verdict, facts: ConsentFacts, decided: Basis, at: Instant): Verdict {
  if (verdict.terms === null || !facts.person.group || !memberRefuses(facts, decided, at)) return verdict;
  return { terms: strictest(verdict.terms, { ...verdict.terms, ...NOBODY_PICKED_OUT }), why: 'member-refuses' };
}
