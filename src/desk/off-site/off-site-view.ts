import type { LiftRefusal, ProposalRefusal } from '../../domain/hold.ts';
import type { AccountId, WorkId } from '../../domain/id.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Hiding, ReasonRefusal } from '../../newsroom/hidings.ts';
import type { WaitingWork } from '../../newsroom/render-again.ts';
import type { PersonOfWork } from '../../press/people-of-work.ts';
import type { Session } from '../../staff/sessions.ts';
import type { Language } from '../language.ts';

/** What every page about taking off and bringing back shows. */
export interface OffSiteFrame {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
}

export type BringBackRefusal = LiftRefusal | ProposalRefusal | ReasonRefusal;

export interface OffSiteView extends OffSiteFrame {
  /** What was typed as an address and is none of ours. */
  readonly address: string;
  readonly wrong: 'address-missing' | 'address-unknown' | null;
  readonly hidings: readonly Hiding[];
  readonly waiting: readonly WaitingWork[];
  /** Planned publications that did not go out at their instant, in the last week. */
  readonly heldBack: number;
  /** A refusal of what was just asked of one of the hidings, with the reason as typed. */
  readonly refused: { readonly hiding: string; readonly why: BringBackRefusal; readonly reason: string } | null;
  readonly titles: ReadonlyMap<WorkId, string>;
  readonly names: ReadonlyMap<AccountId, string>;
  readonly me: AccountId;
  readonly mayBringBack: boolean;
  /** Whether they may read what was done for those who withdrew. */
  readonly mayReadWithdrawals: boolean;
}

export interface OffSiteWorkView extends OffSiteFrame {
  readonly work: WorkId;
  readonly title: string | null;
  /** Where it answers, or did. */
  readonly paths: readonly string[];
  readonly isOff: boolean;
  /** The case's page and how many works go with it; `null` where the work tells of none. */
  readonly cases: readonly { readonly page: WorkId; readonly title: string | null; readonly works: number }[];
  readonly people: readonly PersonOfWork[];
  readonly mayHold: boolean;
  readonly mayWithdraw: boolean;
}
