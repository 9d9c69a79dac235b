import type { Locale } from '../../domain/locale.ts';
import type { AlignedRow } from '../../newsroom/align-translation.ts';
import type { TextVersion } from '../../newsroom/texts.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import type { KeyNamer } from '../../newsroom/write-markdown.ts';
import type { MentionWords } from './mention-words.ts';
import type { NewsroomWork } from './newsroom-context.ts';

/** A block of the source with what stands for it, as it is typed. */
export interface TranslateRow extends AlignedRow {
  readonly name: string;
  readonly typed: string;
}

export interface TranslateView extends NewsroomWork {
  readonly locale: Locale;
  readonly source: WorkLanguage;
  readonly languages: readonly WorkLanguage[];
  readonly rows: readonly TranslateRow[];
  /** The version of the source beside which is written. */
  readonly now: TextVersion;
  /** The version that the translation was made from; `null`: there is none yet, or nobody knows. */
  readonly made: TextVersion | null;
  readonly theirs: TextVersion | null;
  /** Of what is being typed; 0: nothing is. */
  readonly revision: number;
  readonly names: KeyNamer;
  readonly words: MentionWords;
  readonly slug: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly refused: 'changed-meanwhile' | null;
  /** What was just done. */
  readonly done: 'kept' | 'marked' | null;
}
