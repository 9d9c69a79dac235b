import type { AccountId, WorkId } from '../../domain/id.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Contribution } from '../../newsroom/contributions.ts';
import type { TranslationMark } from '../../newsroom/translations.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import type { NewsroomWork } from './newsroom-context.ts';
import type { Standing } from './standings.ts';
import type { Happened } from './work-history.ts';

export interface PersonIn {
  readonly told: string;
  readonly subject: boolean;
  readonly firstPerson: boolean;
}

export interface WorkView extends NewsroomWork {
  readonly standings: readonly Standing[];
  readonly marks: ReadonlyMap<Locale, TranslationMark>;
  /** Titles of the works that this one belongs to or tells of. */
  readonly titles: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  readonly people: readonly PersonIn[];
  /** So many more are in it, who are not told here. */
  readonly untold: number;
  /** Where it happened, as readers may see it; `null` where it is withheld, or nowhere. */
  readonly place: string | null;
  readonly history: readonly Happened[];
  readonly accounts: ReadonlyMap<AccountId, string>;
  readonly contribution: Contribution | null;
  readonly urgent: boolean;
  readonly mayWrite: boolean;
  readonly mayTranslate: boolean;
  readonly mayReview: boolean;
  readonly mayHide: boolean;
}
