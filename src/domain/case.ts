import type { PartialDate } from './date.ts';
import type { CaseId, PersonId } from './id.ts';
import type { Situation } from './situation.ts';

/** What someone is in a case. Those who did it are recorded with the events, not here. */
export const CASE_ROLES = ['survivor', 'family', 'delegate', 'lawyer', 'partner', 'witness', 'official'] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** How the organisation works on a case. `paused-for-safety` is a hold. */
export const CAMPAIGN_STATUSES = [
  'draft',
  'active',
  'paused-for-safety',
  'quiet',
  'appeals-stopped',
  'closed',
] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** A case of the vault: people in roles, and what is known of how they are. A page about it is a work of the newsroom. */
export interface Case {
  readonly id: CaseId;
  readonly campaign: CampaignStatus;
  readonly people: readonly { readonly person: PersonId; readonly role: CaseRole }[];
  /** Dated and sourced; several may hold at once. */
  readonly situations: readonly {
    readonly person: PersonId;
    readonly state: Situation;
    readonly on: PartialDate | null;
    readonly source: string;
  }[];
}
