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

export type SigningRefusal = 'petition-unknown' | 'petition-not-open' | 'petition-closed' | 'petition-stopped';

/** Whether a signature may be taken now, or why not. A closing instant counts although nobody closed it by hand. */
export function refusalToSign(petition: Petition, now: Instant): SigningRefusal | null {
  if (petition.state === 'stopped') return 'petition-stopped';
  if (petition.state === 'closed' || (petition.closesAt !== null && petition.closesAt <= now)) return 'petition-closed';
  if (petition.state === 'draft' || (petition.opensAt !== null && petition.opensAt > now)) return 'petition-not-open';
  return null;
}
