import type { Basis, Terms } from './basis.ts';
import type { Conversation, GroupDecision, Representative } from './consent.ts';
import type { ConsentFacts } from './consent-voices.ts';
import type { Instant, PlainDate } from './date.ts';
import type { Person } from './person.ts';
import { historyOf, type PersonHistory } from './person-history.ts';

/** Everything for every purpose. Say what is less. */
export function termsOf(terms: Partial<Terms> = {}): Terms {
  const purposes: Terms['purposes'] = [
    'store',
    'publish',
    'report',
    'press',
    'social',
    'mail',
    'translation',
    'archive',
  ];
  return { identity: 'named', image: 'full', voice: 'full', place: 'exact', date: 'day', purposes, ...terms };
}

interface Given {
  readonly from?: Instant;
  readonly until?: Instant | null;
  readonly conversation?: Partial<Conversation> | null;
}

/** A yes of the person, or of a group, with its conversation. */
export function aConsent(
  terms: Terms,
  { decision = null, ...given }: Given & { readonly decision?: GroupDecision | null } = {},
): Basis {
  return { ground: { kind: 'consent', conversation: conversationOf(given), decision }, ...givenWith(terms, given) };
}

/** A yes of somebody who speaks for the person. */
export function aRepresentation(
  terms: Terms,
  { by, ...given }: Given & { readonly by?: Partial<Representative> } = {},
): Basis {
  const mother: Representative = {
    person: null,
    who: 'Her mother',
    relation: 'parent',
    conflict: null,
    assent: 'asked',
  };
  return {
    ground: { kind: 'representative', by: { ...mother, ...by }, conversation: conversationOf(given) },
    ...givenWith(terms, given),
  };
}

function givenWith(terms: Terms, { from = 1 as Instant, until = null }: Given): Omit<Basis, 'ground'> {
  return { terms, from, until };
}

function conversationOf({ conversation }: Given): Conversation | null {
  if (conversation === null) return null;
  return {
    on: '2014-09-08' as PlainDate,
    explainedBy: 'A delegate',
    language: 'es',
    interpreter: null,
    present: [],
    risks: [{ risk: 'Whoever detained her may read it', understood: 'Yes, in her own words' }],
    copy: 'A photograph of the form',
    takeBack: 'By telephone, at any time',
    coolingOffUntil: null,
    askAgainOn: null,
    inCustody: false,
    evidence: null,
    ...conversation,
  };
}

/** A person as the vault knows them, who said and lived this, the last first. */
export function knownAs(
  person: Person,
  bases: readonly Basis[],
  more: Partial<Omit<PersonHistory, 'bases'> & Pick<ConsentFacts, 'members'>> = {},
): PersonHistory & ConsentFacts & { readonly person: Person } {
  return { person, ...historyOf(bases, []), members: [], ...more };
}
