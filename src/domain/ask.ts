import type { PartialDate } from './date.ts';
import type { AccountId, PersonId } from './id.ts';

/** What the organisation may do in public for someone, each of which they can ask for or forbid. */
export const CAMPAIGN_ACTIONS = ['petition', 'letter', 'message', 'vigil', 'press', 'fundraising'] as const;
export type CampaignAction = (typeof CAMPAIGN_ACTIONS)[number];

/** What the person of a case asks for, or draws as a line that is not crossed. Kept for good, with who took it back. */
export interface Ask {
  readonly kind: 'ask' | 'red-line';
  readonly person: PersonId;
  /** Which actions it speaks of. A red line without any is about words: editors read it, no rule can. */
  readonly actions: readonly CampaignAction[];
  readonly text: string;
  readonly on: PartialDate;
  /** `null`: nobody of ours. They said it in public, and `text` tells where. */
  readonly heardBy: AccountId | null;
  readonly takenBack: { readonly on: PartialDate; readonly heardBy: AccountId | null } | null;
}
