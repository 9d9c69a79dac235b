import type { Correction } from './correction.ts';
import type { PartialDate, PlainDate } from './date.ts';
import type { Document, Inline } from './document.ts';
import type { MediaId, PersonId, PetitionId, PlaceId, WorkId } from './id.ts';
import type { Locale } from './locale.ts';
import type { ProceedingKind, ProceedingStatus } from './proceeding.ts';
import type { Situation } from './situation.ts';

/** Everything that has a page of its own. */
export const WORK_KINDS = ['mission', 'story', 'report', 'case', 'campaign', 'petition', 'page'] as const;
export const STORY_KINDS = ['diary', 'feature', 'news-release', 'video', 'blog', 'good-news'] as const;

export type WorkKind = (typeof WORK_KINDS)[number];
export type StoryKind = (typeof STORY_KINDS)[number];

export interface Byline {
  readonly name: string;
  /** Role in the locale of the text, such as "Mexico campaigner". */
  readonly role: string | null;
  /** `retold`: the organisation tells again what this person published elsewhere, and is itself the author. */
  readonly credit: 'author' | 'retold' | 'guest';
}

/**
 * What differs from kind to kind. `Line` is one run of text, `Body` and `Film` are texts and media in the form of the
 * layer; `On` is when something happened in a case.
 */
export type Details<Line, Body, Film, On = PartialDate> =
  | MissionDetails<Line>
  | StoryDetails<Body, Film>
  | ReportDetails<Line>
  | CaseDetails<Line, On>
  | PetitionDetails<Line>
  | { readonly kind: 'campaign' }
  | { readonly kind: 'page' };

export interface MissionDetails<Line> {
  readonly kind: 'mission';
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly where: Line;
  readonly purposes: readonly Line[];
  readonly highlights: readonly Line[];
  readonly events: readonly MissionEvent<Line>[];
  /** Works that the page leads with; the rest of the mission's works are listed by date. */
  readonly report: WorkId | null;
  readonly petition: WorkId | null;
}

export interface MissionEvent<Line> {
  readonly on: PartialDate;
  readonly title: Line;
  readonly where: Line | null;
  readonly kind: 'meeting' | 'visit' | 'launch' | 'gathering' | 'hand-in';
}

export interface StoryDetails<Body, Film> {
  readonly kind: 'story';
  readonly story: StoryKind;
  readonly film: Film | null;
  readonly transcript: Body | null;
}

export interface ReportDetails<Line> {
  readonly kind: 'report';
  readonly indexNumber: string;
  readonly findings: readonly Line[];
  readonly recommendations: readonly Recommendation<Line>[];
}

export interface Recommendation<Line> {
  readonly to: Line;
  readonly text: Line;
}

export interface CaseDetails<Line, On> {
  readonly kind: 'case';
  /** Who the case is about, as a line with mentions. */
  readonly people: Line;
  readonly situations: readonly { readonly state: Situation; readonly on: On }[];
  readonly timeline: readonly { readonly on: On; readonly text: Line }[];
  readonly proceedings: readonly {
    readonly kind: ProceedingKind;
    readonly status: ProceedingStatus;
    readonly authority: Line;
    readonly on: On;
  }[];
  readonly later: Line;
  readonly source: { readonly label: string; readonly href: string } | null;
}

export interface PetitionDetails<Line> {
  readonly kind: 'petition';
  readonly petition: PetitionId;
  readonly addressee: Line;
  /** What is asked for, one line each. */
  readonly asks: readonly Line[];
  readonly goal: number;
  /** What becomes of a signature, in one line: "demonstration: sent to nobody". */
  readonly delivery: Line;
}

/** A work as the newsroom keeps it: facts that hold in every language. */
export interface Work {
  readonly id: WorkId;
  readonly kind: WorkKind;
  readonly mission: WorkId | null;
  readonly campaign: WorkId | null;
  /** Case pages this work tells of. */
  readonly cases: readonly WorkId[];
  /** People whose story this is: without their basis there is no page, only a mention elsewhere. */
  readonly subjects: readonly PersonId[];
  /** People who speak here in their own words, and show themselves: every version, in every language, is theirs to approve. */
  readonly firstPerson: readonly PersonId[];
  readonly date: PartialDate | null;
  readonly place: { readonly place: PlaceId; readonly of: PersonId | null } | 'withheld' | null;
  readonly picture: MediaId | null;
}

/** A work's text in one language, in one version. */
export interface WorkText {
  readonly locale: Locale;
  readonly slug: string;
  readonly title: readonly Inline[];
  readonly standfirst: readonly Inline[];
  readonly body: Document;
  readonly bylines: readonly Byline[];
  readonly details: Details<readonly Inline[], Document, MediaId>;
}

/** A text with what was put right since in its language, newest first: kept beside it, and told and gated with it. */
export interface CorrectedText extends WorkText {
  readonly corrections: readonly Correction<readonly Inline[]>[];
}
