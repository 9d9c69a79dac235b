import type { Instant, PlainDate } from './date.ts';
import type { PersonId } from './id.ts';

/**
 * How a consent came about: a conversation, not a tick (CONVENTIONS: consent). What is in it is for those who may open
 * the record; nothing of it is ever published.
 */
export interface Conversation {
  readonly on: PlainDate;
  readonly explainedBy: string;
  /** BCP 47 tag of the language it was explained in. */
  readonly language: string;
  readonly interpreter: string | null;
  /** Everyone else in the room: a consent with a guard at the door is another consent. */
  readonly present: readonly string[];
  readonly risks: readonly { readonly risk: string; readonly understood: string }[];
  /** The copy that they keep, or why it is safer that they keep none. */
  readonly copy: string;
  readonly takeBack: string;
  /** Nothing goes out on it before this instant. */
  readonly coolingOffUntil: Instant | null;
  readonly askAgainOn: PlainDate | null;
  /** Given by somebody who was not free: it holds until release, and is asked again. */
  readonly inCustody: boolean;
  /** Where the recording, the paper or the message is kept. */
  readonly evidence: string | null;
}

export const REPRESENTATIVES = ['parent', 'guardian', 'partner', 'child', 'sibling', 'relative', 'lawyer'] as const;

/** Who speaks for somebody who cannot. */
export interface Representative {
  /** Their own record, where they have one. */
  readonly person: PersonId | null;
  /** Who it is, in words. Without a record these words are how two relatives are told apart. */
  readonly who: string;
  readonly relation: (typeof REPRESENTATIVES)[number];
  /** Something to gain or to hide. Their yes does not count until somebody independent has confirmed it. */
  readonly conflict: { readonly what: string; readonly confirmedBy: string | null } | null;
  /** Of a child: whether its own word stands beside this one, or it is too young to have one. */
  readonly assent: 'asked' | 'too-young';
}

/** What a group decided: which body, by which act, and who did not agree. */
export interface GroupDecision {
  readonly body: string;
  readonly act: string;
  readonly dissent: readonly Dissent[];
}

export interface Dissent {
  readonly who: string;
  readonly member: PersonId | null;
  /** Refuses for themselves, and does not only think otherwise. The group's yes never overrides it. */
  readonly refuses: boolean;
}
