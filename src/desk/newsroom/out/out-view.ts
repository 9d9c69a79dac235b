import type { AccountId } from '../../../domain/id.ts';
import type { ReviewOfText } from '../../../newsroom/reviews.ts';
import type { NewsroomWork } from '../newsroom-context.ts';
import type { Standing } from '../standings.ts';

/** A form that was refused: which, why in a sentence, and what had been typed. */
export interface RefusedForm {
  readonly form: string;
  readonly why: string;
  readonly typed: Readonly<Record<string, string>>;
}

export interface OutView extends NewsroomWork {
  /** How the work stands in each language in which something is written, the source first. */
  readonly standings: readonly Standing[];
  readonly reviews: readonly ReviewOfText[];
  readonly names: ReadonlyMap<AccountId, string>;
  readonly refused: RefusedForm | null;
  readonly mayAsk: boolean;
  readonly mayReview: boolean;
  readonly mayPublish: boolean;
}

/** Why this form was refused, and what was typed in it; nothing where another one was, or none. */
export const refusedOf = ({ refused }: OutView, form: string): RefusedForm | null =>
  refused?.form === form ? refused : null;
