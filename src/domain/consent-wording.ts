/** What a signer is asked, apart, on the signing form. `processing` goes with the signature itself. */
export const CONSENT_KINDS = ['updates', 'news', 'display', 'processing'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/**
 * The wording in use of each question. The words are in the catalogue under `consent.<kind>-<version>` in every
 * language and are never edited once somebody may have agreed to them: a new wording is a new version beside the old
 * one, so that what a person agreed to can be shown to them years later.
 */
export const CURRENT_WORDING = { updates: 1, news: 1, display: 2, processing: 1 } as const satisfies Record<
  ConsentKind,
  number
>;

/** The catalogue's keys of the wordings in use, for the form. */
const WORDING_KEYS = {
  updates: 'consent.updates-1',
  news: 'consent.news-1',
  display: 'consent.display-2',
  processing: 'consent.processing-1',
} as const satisfies { readonly [Kind in ConsentKind]: `consent.${Kind}-${(typeof CURRENT_WORDING)[Kind]}` };

export const currentWordingKey = <Kind extends ConsentKind>(kind: Kind): (typeof WORDING_KEYS)[Kind] =>
  WORDING_KEYS[kind];

/** A yes, with the words it was given to. */
export interface GivenConsent {
  readonly kind: ConsentKind;
  readonly wording: number;
  readonly locale: string;
  /** UTC milliseconds. */
  readonly at: number;
}
