import type { Country } from './country.ts';
import type { Instant } from './date.ts';
import type { PetitionId } from './id.ts';

/** Never-changing words of the field. `stopped` is also how a petition paused for safety shows. */
export const PETITION_STATES = ['draft', 'open', 'closed', 'stopped'] as const;
export type PetitionState = (typeof PETITION_STATES)[number];

/** What the site obeys at once. The petition's text is a published work; this is its state. */
export interface Petition {
  readonly id: PetitionId;
  readonly state: PetitionState;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
}

/**
 * What those who receive the signatures get to see of them. `count`: how many, and from which countries.
 * `name-by-choice`: the name and the town, too, of whoever ticks that they want it.
 */
export const EXPOSURES = ['count', 'name-by-choice'] as const;
export type Exposure = (typeof EXPOSURES)[number];

/** Days after the close for which signatures are kept: as long as objections take at least, three years at most. */
export const KEEP_DAYS = { least: 30, usual: 365, most: 1096 } as const;
/** Signatures hoped for. */
export const GOAL = { least: 10, most: 100_000_000 } as const;

/** What a petition offers its signers, and what the site tells them, beside its text. */
export interface PetitionTerms {
  /** `null`: what the text says. */
  readonly goal: number | null;
  readonly exposure: Exposure;
  /** Of whoever it is addressed to; `null`: no country's authority. */
  readonly addresseeCountry: Country | null;
  readonly keepDays: number;
}

export type SigningRefusal = 'petition-unknown' | 'petition-not-open' | 'petition-closed' | 'petition-stopped';

/** Whether a signature may be taken now, or why not. A closing instant counts although nobody closed it by hand. */
export function refusalToSign(petition: Petition, now: Instant): SigningRefusal | null {
  if (petition.state === 'stopped') return 'petition-stopped';
  if (petition.state === 'closed' || (petition.closesAt !== null && petition.closesAt <= now)) return 'petition-closed';
  if (petition.state === 'draft' || (petition.opensAt !== null && petition.opensAt > now)) return 'petition-not-open';
  return null;
}
