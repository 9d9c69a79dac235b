import type { Channel } from '../domain/channel.ts';
import type { Instant } from '../domain/date.ts';
import type { PetitionState, PetitionTerms } from '../domain/petition.ts';
import type { PublishedWork, WorkSummary } from '../domain/published-work.ts';
import type { SearchHit } from '../domain/search-hit.ts';
import type { StoryKind, WorkKind } from '../domain/work.ts';

/** What each page shows, ready to render. The site builds these from `published` and `actions`; the press, for the gate. */

export interface MissionView {
  readonly work: PublishedWork;
  readonly campaign: WorkSummary | null;
  readonly report: WorkSummary | null;
  readonly petition: PetitionTeaser | null;
  /** Diaries, newest first. */
  readonly diaries: readonly WorkSummary[];
  /** The other stories, newest first. */
  readonly related: readonly WorkSummary[];
  readonly cases: readonly WorkSummary[];
}

export interface PetitionTeaser {
  readonly work: WorkSummary;
  readonly standing: PetitionStanding;
}

/** The state, the public count, which may be a second old, and what signers are offered. */
export interface PetitionStanding extends Pick<PetitionTerms, 'goal' | 'exposure' | 'addresseeCountry'> {
  readonly state: PetitionState;
  readonly signatures: number;
  readonly closesAt: Instant | null;
}

/** Of a petition of which nothing is known but its text. */
export const UNSIGNED = {
  signatures: 0,
  closesAt: null,
  goal: null,
  exposure: 'count',
  addresseeCountry: null,
} as const;

export interface StoryView {
  readonly work: PublishedWork;
  readonly mission: WorkSummary | null;
  readonly campaign: WorkSummary | null;
  readonly cases: readonly WorkSummary[];
  /** More to read, at most four, never this one. */
  readonly related: readonly WorkSummary[];
  readonly petition: PetitionTeaser | null;
}

export interface CaseView extends StoryView {}
export interface ReportView extends StoryView {}
export interface CampaignView {
  readonly work: PublishedWork;
  readonly missions: readonly WorkSummary[];
  readonly stories: readonly WorkSummary[];
  readonly cases: readonly WorkSummary[];
  readonly petitions: readonly PetitionTeaser[];
}

export interface HomeView {
  readonly missions: readonly WorkSummary[];
  readonly stories: readonly WorkSummary[];
  readonly cases: readonly WorkSummary[];
  readonly petitions: readonly PetitionTeaser[];
}

export interface ListView {
  readonly kind: Exclude<WorkKind, 'page'>;
  /** The filter in force, for stories. */
  readonly story: StoryKind | null;
  readonly mission: WorkSummary | null;
  readonly items: readonly WorkSummary[];
  /** By work id. */
  readonly petitions: ReadonlyMap<string, PetitionStanding>;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export interface PetitionView extends StoryView {
  readonly standing: PetitionStanding;
  readonly form: SigningForm;
}

/** The fields of the signing form, by their names in the request. */
export const SIGNING_FIELDS = ['given_name', 'family_name', 'email', 'country', 'locality', 'postal_code'] as const;
export const SIGNING_TICKS = ['updates', 'news', 'display'] as const;
export type SigningField = (typeof SIGNING_FIELDS)[number];
export type SigningTick = (typeof SIGNING_TICKS)[number];

export interface SigningForm {
  readonly values: Readonly<Partial<Record<SigningField, string>>>;
  readonly ticked: readonly SigningTick[];
  readonly errors: Readonly<Partial<Record<SigningField, FieldProblem>>>;
  /** By which of the organisation's links the person came. */
  readonly channel: Channel | null;
  /** A sentence above the form when the whole attempt failed: nothing was written, what was typed is kept. */
  readonly notice: FormNotice | null;
}

export type FieldProblem = 'missing' | 'too-long' | 'not-an-email' | 'not-a-country' | 'unreadable-characters';
export type FormNotice = 'not-accepted-try-again' | 'form-unreadable' | 'too-large';

export interface ThankYouView {
  readonly petition: WorkSummary;
  /** In a demonstration: the folder in which the letter waits, `data/outbox/`. */
  readonly mailFolder: string | null;
}

export interface ConfirmView {
  readonly petition: WorkSummary | null;
  readonly token: string;
  readonly channel: Channel | null;
}

export interface ConfirmedView {
  readonly petition: WorkSummary;
  readonly standing: PetitionStanding;
  readonly mission: WorkSummary | null;
}

export interface SearchView {
  readonly query: string;
  readonly kind: WorkKind | StoryKind | null;
  /** As they were typed. */
  readonly from: string | null;
  readonly to: string | null;
  /** Those of the two that are no date: nothing was looked for then. */
  readonly wrong: readonly ('from' | 'to')[];
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** There are more than `total`, which stops at a bound. */
  readonly more: boolean;
  readonly page: number;
  readonly pages: number;
  /** A word close by that has hits, when this query has few or none. */
  readonly didYouMean: string | null;
}

/** Why a page cannot be shown. */
export type Problem =
  | 'not-found'
  | 'gone'
  | 'not-translated'
  | 'petition-unknown'
  | 'petition-not-open'
  | 'petition-closed'
  | 'petition-stopped'
  | 'token-unknown'
  | 'token-expired'
  | 'bad-request'
  | 'too-large'
  | 'not-allowed'
  | 'unavailable';

/** About, donate, privacy: a text and nothing else. */
export interface PlainView {
  readonly work: PublishedWork;
}

/** Every event of every mission, as the missions' summaries carry them. */
export interface EventsView {
  readonly missions: readonly WorkSummary[];
}
