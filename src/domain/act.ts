import type { ActKind } from './huri-code.ts';
import type { PersonId } from './id.ts';
import type { Perpetrator } from './perpetrator.ts';

/** One act of an event: who did what to whom. */
export interface Act {
  readonly kind: ActKind;
  readonly to: readonly PersonId[];
  readonly by: readonly Perpetrator[];
  /** How: method, words said, injuries. Needed where the kind is `other`. */
  readonly text: string | null;
}
