import type { AccountId, MediaId, PersonId, WorkId } from '../../domain/id.ts';
import type { MediaItem } from '../../newsroom/media.ts';
import type { MediaQuestion } from '../../newsroom/media-questions.ts';
import type { MediaVersion } from '../../newsroom/media-versions.ts';
import type { WaitingWork } from '../../newsroom/render-again.ts';
import type { Renditions } from '../../newsroom/renditions.ts';
import type { WorkLanguage } from '../../newsroom/work-languages.ts';
import type { Usage } from '../../newsroom/work-media.ts';
import type { NewsroomFrame } from '../newsroom/newsroom-context.ts';
import type { PersonShown } from './people-shown.ts';
import type { SaidOfMedia } from './words-form.ts';

/** Somebody found by name, to be said to be in the picture. */
export interface PersonFound {
  readonly person: PersonId;
  readonly name: string;
}

export interface MediaView extends NewsroomFrame {
  readonly item: MediaItem;
  /** The newest first. */
  readonly versions: readonly MediaVersion[];
  /** What is in the form: what is on file, or what was typed and refused. */
  readonly said: SaidOfMedia;
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal: string | null;
  readonly done: string | null;
  readonly people: readonly PersonShown[];
  /** Who was looked for, and found; `null`: nobody was. */
  readonly found: readonly PersonFound[] | null;
  readonly query: string | null;
  readonly usage: Usage;
  readonly works: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
  readonly films: ReadonlyMap<MediaId, MediaItem>;
  readonly accounts: ReadonlyMap<AccountId, string>;
  /** Whether there is a picture to show, and whether anybody has the case files open. */
  readonly shown: boolean;
  readonly open: boolean;
  /** Whether this session has them open itself: then it can look for people, and go back to what was covered. */
  readonly own: boolean;
  /** Works that are hidden until they are rendered again with the picture as it is now. */
  readonly waiting: readonly WaitingWork[];
  /** How far its files for the site are; `null`: a film. */
  readonly renditions: Renditions | null;
  /** Records whose originals can still be opened. */
  readonly openable: ReadonlySet<MediaId>;
  /** Whoever asked those who may know who is in it, as long as that waits. */
  readonly question: MediaQuestion | null;
  /** What was typed with a question that was refused. */
  readonly note: string;
  readonly mayWrite: boolean;
  readonly mayFind: boolean;
}
