import type { Conversation, GroupDecision, Representative } from './consent.ts';
import type { Instant } from './date.ts';

/** What someone may be told by. Default deny: no basis, no name. */
export const IDENTITY_LEVELS = ['none', 'aggregate', 'anonymous', 'pseudonym', 'given-name', 'named'] as const;
export const IMAGE_LEVELS = ['none', 'silhouette', 'face-hidden', 'full'] as const;
export const VOICE_LEVELS = ['none', 'altered', 'full'] as const;
export const PLACE_LEVELS = ['withheld', 'country', 'region', 'town', 'exact'] as const;
export const DATE_LEVELS = ['withheld', 'year', 'month', 'day'] as const;
export const PURPOSES = [
  'store',
  'publish',
  'report',
  'press',
  'social',
  'mail',
  'fundraising',
  'paid-promotion',
  'partners',
  'un-bodies',
  'court',
  'translation',
  'archive',
] as const;

export type IdentityLevel = (typeof IDENTITY_LEVELS)[number];
export type ImageLevel = (typeof IMAGE_LEVELS)[number];
export type VoiceLevel = (typeof VOICE_LEVELS)[number];
export type PlaceLevel = (typeof PLACE_LEVELS)[number];
export type DateLevel = (typeof DATE_LEVELS)[number];
export type Purpose = (typeof PURPOSES)[number];

/** What a basis allows. Each purpose not listed is refused. */
export interface Terms {
  readonly identity: IdentityLevel;
  readonly image: ImageLevel;
  readonly voice: VoiceLevel;
  readonly place: PlaceLevel;
  readonly date: DateLevel;
  readonly purposes: readonly Purpose[];
}

/**
 * Why the organisation may hold and tell something about a person (CONVENTIONS: consent). A yes without its
 * conversation does not count, nor does one of a group without its decision; a no needs neither.
 */
export type Ground =
  | { readonly kind: 'consent'; readonly conversation: Conversation | null; readonly decision: GroupDecision | null }
  | { readonly kind: 'representative'; readonly by: Representative; readonly conversation: Conversation | null }
  | { readonly kind: 'public-source'; readonly source: string }
  | { readonly kind: 'official-role'; readonly office: string };

export interface Basis {
  readonly ground: Ground;
  readonly terms: Terms;
  /** When it was given. Of several the newest decides (`consent-in-force.ts`). */
  readonly from: Instant;
  /** The instant it stops holding, or `null` where nothing ends it but a decision. */
  readonly until: Instant | null;
}

const NOTHING: Terms = {
  identity: 'none',
  image: 'none',
  voice: 'none',
  place: 'withheld',
  date: 'withheld',
  purposes: [],
};

/** The person's own "no more", which needs no reason and no conversation. */
export function refusalFrom(from: Instant): Basis {
  return { ground: { kind: 'consent', conversation: null, decision: null }, terms: NOTHING, from, until: null };
}

export function isRefusal({ terms }: Basis): boolean {
  return terms.identity === 'none' || terms.purposes.length === 0;
}

/** What both of two terms allow. */
export function strictest(a: Terms, b: Terms): Terms {
  return {
    identity: lower(IDENTITY_LEVELS, a.identity, b.identity),
    image: lower(IMAGE_LEVELS, a.image, b.image),
    voice: lower(VOICE_LEVELS, a.voice, b.voice),
    place: coarserPlace(a.place, b.place),
    date: lower(DATE_LEVELS, a.date, b.date),
    purposes: a.purposes.filter((purpose) => b.purposes.includes(purpose)),
  };
}

/** Whether these terms allow all that others do. */
export function covers(terms: Terms | null, others: Terms | null): boolean {
  if (others === null) return true;
  if (terms === null) return false;
  return (
    lower(IDENTITY_LEVELS, terms.identity, others.identity) === others.identity &&
    lower(IMAGE_LEVELS, terms.image, others.image) === others.image &&
    lower(VOICE_LEVELS, terms.voice, others.voice) === others.voice &&
    coarserPlace(terms.place, others.place) === others.place &&
    lower(DATE_LEVELS, terms.date, others.date) === others.date &&
    others.purposes.every((purpose) => terms.purposes.includes(purpose))
  );
}

/** The more protective of two place levels. */
export function coarserPlace(a: PlaceLevel, b: PlaceLevel): PlaceLevel {
  return lower(PLACE_LEVELS, a, b);
}

function lower<Level>(levels: readonly Level[], a: Level, b: Level): Level {
  return levels.indexOf(a) <= levels.indexOf(b) ? a : b;
}
