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

/** Why the organisation may hold and tell something about a person (CONVENTIONS: consent). */
export type Ground =
  | { readonly kind: 'consent' }
  | { readonly kind: 'representative'; readonly relation: string }
  | { readonly kind: 'public-source'; readonly source: string }
  | { readonly kind: 'official-role'; readonly office: string };

export interface Basis {
  readonly ground: Ground;
  readonly terms: Terms;
  readonly from: Instant;
  /** The instant it stops holding, or `null` where nothing ends it but a decision. */
  readonly until: Instant | null;
}

/** The terms in force for a purpose at an instant, or `null`: refused. The newest basis wins; it is never a union. */
export function termsFor(bases: readonly Basis[], purpose: Purpose, at: Instant): Terms | null {
  const basis = basisInForce(bases, at);
  return basis !== null && basis.terms.purposes.includes(purpose) ? basis.terms : null;
}

/** The basis that holds at an instant: the one that began last, if it has not ended. */
export function basisInForce(bases: readonly Basis[], at: Instant): Basis | null {
  let newest: Basis | null = null;
  for (const basis of bases) {
    if (basis.from <= at && (newest === null || basis.from > newest.from)) newest = basis;
  }
  return newest !== null && (newest.until === null || newest.until > at) ? newest : null;
}

/** The more protective of two place levels. */
export function coarserPlace(a: PlaceLevel, b: PlaceLevel): PlaceLevel {
  return PLACE_LEVELS.indexOf(a) <= PLACE_LEVELS.indexOf(b) ? a : b;
}
