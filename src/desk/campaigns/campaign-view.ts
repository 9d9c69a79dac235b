import type { Instant } from '../../domain/date.ts';
import type { LiftRefusal, ProposalRefusal } from '../../domain/hold.ts';
import type { AccountId } from '../../domain/id.ts';
import type { CloseRefusal, MoveRefusal } from '../../domain/petition-deed.ts';
import type { ReasonRefusal } from '../../newsroom/hidings.ts';
import type { Typed } from '../people/form-fields.tsx';
import type { Campaign, CampaignFigures, CaseAbout } from './campaign-context.ts';

export type CampaignRefusal =
  | `close-${CloseRefusal | 'petition-unknown'}`
  | `move-${MoveRefusal | 'petition-unknown'}`
  | `resume-${ProposalRefusal | ReasonRefusal | LiftRefusal}`;

export interface CampaignView extends Campaign, CampaignFigures {
  readonly cases: readonly CaseAbout[];
  readonly form: Typed;
  readonly refused: CampaignRefusal | null;
  readonly now: Instant;
  readonly me: AccountId;
  readonly mayWrite: boolean;
  readonly mayStop: boolean;
  readonly mayResume: boolean;
  readonly mayHide: boolean;
}
