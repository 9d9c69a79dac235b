import type { AccountId } from '../../../domain/id.ts';
import type { AskedOverride } from '../../../domain/protected-term-override.ts';
import type { Checked } from '../../../press/check-works.ts';
import type { Standing } from '../standings.ts';
import type { CheckAsked, CheckedTexts } from './check-context.ts';
import type { FindingGroup } from './grouped-findings.ts';

/** What somebody wants let out, and whether it is still there to be let out. */
export interface OverrideShown {
  readonly override: AskedOverride;
  readonly group: FindingGroup | null;
  readonly mayAgree: boolean;
}

export interface CheckView extends CheckAsked {
  readonly standings: readonly Standing[];
  readonly texts: CheckedTexts;
  /** `null`: nobody has the case files open. */
  readonly checked: Checked | null;
  readonly blocking: readonly FindingGroup[];
  readonly warnings: readonly FindingGroup[];
  readonly overrides: readonly OverrideShown[];
  readonly accounts: ReadonlyMap<AccountId, string>;
  readonly holdsKey: boolean;
  readonly mayAnswer: boolean;
  readonly mayOverride: boolean;
  /** What a form was refused for, and what had been typed into it. */
  readonly refused: { readonly form: string; readonly why: string; readonly reason: string } | null;
}
