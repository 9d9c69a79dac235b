/** What a signer is asked, apart, on the signing form. `processing` goes with the signature itself. */
export const CONSENT_KINDS = ['updates', 'news', 'display', 'processing'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/**
 * The wording in use of each question. The words are in the catalogue under `consent.<kind>-<version>` in every
 * language and are never edited once somebody may have agreed to them: a new wording is a new version beside the old
 * one, so that what a person agreed to can be shown to them years later.
 */
export const CURRENT_WORDING = { updates: 1, news: 1, display: 1, processing: 1 } as const satisfies Record<
  ConsentKind,
  number
>;

/** The catalogue's key of the wording in use, for the form. */
export function currentWordingKey<Kind extends ConsentKind>(
  kind: Kind,
): `consent.${Kind}-${(typeof CURRENT_WORDING)[Kind]}` {
  return `consent.${kind}-${CURRENT_WORDING[kind]}`;
}

/** A yes, with the words it was given to. */
export interface GivenConsent {
  readonly kind: ConsentKind;
  readonly wording: number;
  readonly locale: string;
  /** UTC milliseconds. */
  readonly at: number;
}
