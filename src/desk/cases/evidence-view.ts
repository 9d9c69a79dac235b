import type { Evidence, EvidenceAccess } from '../../domain/evidence.ts';
import type { CaseView } from './case-view.ts';

export interface EvidenceView extends Pick<
  CaseView,
  'language' | 'identity' | 'session' | 'record' | 'accounts' | 'names'
> {
  readonly evidence: Evidence;
  readonly accesses: readonly EvidenceAccess[];
  /** Whether a working copy was opened and can be looked at, blurred first. */
  readonly copy: boolean;
  /** Sound or film that was opened and can be played, muted first; `stripped`: whether it is a working copy. */
  readonly played: { readonly stripped: boolean } | null;
  readonly refusal: string | null;
  readonly why: string;
}
