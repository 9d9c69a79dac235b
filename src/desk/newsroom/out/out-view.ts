import type { AccountId, WorkId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { RecordedCorrection } from '../../../newsroom/corrections.ts';
import type { ReviewOfText } from '../../../newsroom/reviews.ts';
import type { ScheduledOnFile } from '../../../newsroom/scheduled.ts';
import type { NewsroomWork } from '../newsroom-context.ts';
import type { Standing } from '../standings.ts';
import type { KitOut } from './kits.ts';
import type { SignOff } from './sign-offs.ts';

/** A form that was refused: which, why in a sentence, what to do about it and where, and what had been typed. */
export interface RefusedForm {
  readonly form: string;
  readonly why: string;
  readonly way?: { readonly path: string; readonly label: string } | null;
  readonly typed: Readonly<Record<string, string>>;
}

/** What has just been done, as the address says it. */
export type Done =
  | { readonly is: 'published'; readonly look: number; readonly hidden: boolean }
  | { readonly is: 'planned' | 'taken-back' | 'address' | 'closed' | 'correction' | 'withdrawn' | 'released' };

/** An approved text, and where it goes. */
export interface OutText {
  readonly locale: Locale;
  readonly version: number;
  readonly path: string;
  /** Where readers find it now, and what leads there. */
  readonly there: { readonly path: string; readonly former: readonly string[] } | null;
  /** An editor let the work out in this language before: it goes with the others. */
  readonly letOut: boolean;
}

export interface Planned extends ScheduledOnFile {
  /** Something was recorded since of somebody behind it. */
  readonly changed: boolean;
  /** A later version was approved since in one of its languages. */
  readonly newer: boolean;
  /** To whom it was given before its instant; `null`: nobody can have it. */
  readonly kits: readonly KitOut[] | null;
}

export interface OutView extends NewsroomWork {
  /** How the work stands in each language in which something is written, the source first. */
  readonly standings: readonly Standing[];
  readonly reviews: readonly ReviewOfText[];
  readonly names: ReadonlyMap<AccountId, string>;
  readonly texts: readonly OutText[];
  readonly signOffs: readonly SignOff[] | 'locked';
  readonly planned: Planned | null;
  readonly heldBack: readonly ScheduledOnFile[];
  /** What goes out with it where its embargo is broken: works, and in how many publications. */
  readonly embargoed: { readonly works: readonly WorkId[]; readonly publications: number };
  readonly corrections: readonly (RecordedCorrection & { readonly waits: boolean })[];
  /** Whether somebody's case files are open: without them nothing can be made. */
  readonly filesOpen: boolean;
  /** Whether it is off the site by hand, or its case is. */
  readonly isHidden: boolean;
  readonly zone: string;
  readonly siteOrigin: string;
  readonly today: string;
  readonly refused: RefusedForm | null;
  readonly done: Done | null;
  readonly mayAsk: boolean;
  readonly mayPublish: boolean;
  readonly mayHide: boolean;
}

/** Why this form was refused, and what was typed in it; nothing where another one was, or none. */
export const refusedOf = ({ refused }: OutView, form: string): RefusedForm | null =>
  refused?.form === form ? refused : null;
