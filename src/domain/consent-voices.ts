import { isRefusal, type Basis } from './basis.ts';
import type { AdvanceInstruction } from './advance-instruction.ts';
import type { Instant } from './date.ts';
import { isChildAt } from './guardian.ts';
import type { PersonId } from './id.ts';
import { canSpeakSince, type LifeEvent } from './life-event.ts';
import type { Person } from './person.ts';

/** All that decides what may be told of a person. Of two things of the same instant the first of a list counts. */
export interface ConsentFacts {
  readonly person: Pick<Person, 'birth' | 'group'>;
  /** Everything ever given, the last decision first. */
  readonly bases: readonly Basis[];
  readonly instructions: readonly AdvanceInstruction[];
  readonly life: readonly LifeEvent[];
  /** Of a group: what its members said for themselves. */
  readonly members: readonly { readonly person: PersonId; readonly bases: readonly Basis[] }[];
}

type RepresentativeBasis = Basis & { readonly ground: { readonly kind: 'representative' } };

/** The last word of everyone who has one, by an instant. */
export interface LastWords {
  readonly newest: Basis | null;
  readonly own: Basis | null;
  readonly relatives: readonly RepresentativeBasis[];
  /** Those of them who spoke after the person last did. */
  readonly relativesSince: readonly RepresentativeBasis[];
}

export function lastWords(bases: readonly Basis[], at: Instant): LastWords {
  const given = bases.filter(({ from }) => from <= at).toSorted((a, b) => b.from - a.from);
  const voices = new Map<string, RepresentativeBasis>();
  let own: Basis | null = null;
  let relativesSince: RepresentativeBasis[] = [];
  for (const basis of given) {
    if (basis.ground.kind === 'consent' && own === null) {
      own = basis;
      relativesSince = [...voices.values()];
    }
    if (!isOfRelative(basis)) continue;
    const { person, who } = basis.ground.by;
    const voice = person ?? who.trim().toLowerCase();
    if (!voices.has(voice)) voices.set(voice, basis);
  }
  const relatives = [...voices.values()];
  return { newest: given[0] ?? null, own, relatives, relativesSince: own === null ? relatives : relativesSince };
}

const isOfRelative = (basis: Basis): basis is RepresentativeBasis => basis.ground.kind === 'representative';

/**
 * The relatives who have a say: of a child all of them; else those who spoke since the person last did as an adult, and,
 * once the person can speak, of these only who spoke for the child, whose no stands until the person has spoken.
 */
export function relativesHeard(
  { person, life }: ConsentFacts,
  { own, relatives, relativesSince }: LastWords,
  at: Instant,
): readonly RepresentativeBasis[] {
  if (isChildAt(person.birth, at)) return relatives;
  const ofChild = ({ from }: Basis): boolean => isChildAt(person.birth, from);
  const since = own !== null && ofChild(own) ? relatives : relativesSince;
  return canSpeakSince(life, at) === null ? since : since.filter(ofChild);
}

/** Whether somebody who has a say has said no. Only who said it takes it back, or the person themself. */
export function isRefused(facts: ConsentFacts, words: LastWords, at: Instant): boolean {
  return (words.own !== null && isRefusal(words.own)) || relativesHeard(facts, words, at).some(isRefusal);
}

/** Whether a member of a group refuses for themselves, by a word of their own record or in the group's decision. */
export function memberRefuses({ members }: ConsentFacts, decided: Basis, at: Instant): boolean {
  const refuses = (bases: readonly Basis[]): boolean => {
    const { own, relativesSince } = lastWords(bases, at);
    return (own !== null && isRefusal(own)) || relativesSince.some(isRefusal);
  };
  if (members.some(({ bases }) => refuses(bases))) return true;
  const dissent = decided.ground.kind === 'consent' ? (decided.ground.decision?.dissent ?? []) : [];
  return dissent.some((each) => {
    if (!each.refuses) return false;
    const known = members.find(({ person }) => person === each.member);
    const since = known === undefined ? null : lastWords(known.bases, at).own;
    return since === null || since.from <= decided.from;
  });
}
