import type { Generated } from 'kysely';
import type { NameDecision } from '../domain/name-decision.ts';
import type { RecallNote } from '../domain/recall-note.ts';
import type { MediaTables } from './media-schema.ts';
import type { OverrideTables } from './overrides-schema.ts';
import type { OutTables } from './out-schema.ts';
import type { ReviewTables } from './reviews-schema.ts';
import type { WorkLineTables } from './work-lines-schema.ts';
import type { WorkingTextRow } from './working-texts-schema.ts';

/** Works: facts that hold in every language. `facts` is a `Work` as JSON. */
export interface WorkRow {
  id: string;
  kind: string;
  facts: string;
  /** The first publication; `null` before it. Kept when a work is withdrawn, and set by hand for older works. */
  published_at: number | null;
  withdrawn_at: number | null;
  /** Of its facts, for lists: the mission it belongs to. */
  mission: string | null;
  /** Of its first text, for lists: the kind of story, and the folded words of its title, by which it is put in order. */
  story: Generated<string | null>;
  words: Generated<string>;
  /** When its facts or one of its texts last changed. */
  changed_at: Generated<number>;
  /** 1: what lacks or lags in a language is to be translated first. */
  urgent: Generated<number>;
}

/** Texts: each version as it was written, never changed afterwards. `content` is a `WorkText` as JSON. */
export interface TextRow {
  work: string;
  locale: string;
  version: number;
  state: 'draft' | 'approved';
  author: string | null;
  written_at: number;
  content: string;
}

/** Files already made, by the SHA-256 of everything they are made from: publishing again makes only what changed. */
export interface MadeRow {
  inputs: string;
  files: string;
}

/**
 * Whom a work that is public, or was, depends on in any of its languages: subjects, mentions, and who can be
 * recognised in its pictures. Ids only, so that hiding asks for no key. `publication`: the one that wrote the row.
 */
export interface WorkPersonRow {
  person: string;
  work: string;
  publication: string;
}

/** Works that are hidden until they have been rendered again. `refused`: why the press would not, last time. */
export interface RenderAgainRow {
  work: string;
  since: number;
  refused: string | null;
}

/** What was purged for someone and found gone: hashes and counts, as a `KeptCertificate` in JSON. */
export interface CertificateRow {
  id: string;
  made_at: number;
  content: string;
}

/** What was done about something that a withdrawal could not recall (`domain/recall-note.ts`). Coded: no words of anybody. */
export interface RecallNoteRow {
  number: Generated<number>;
  certificate: string;
  about: RecallNote['about'];
  /** The hash that names the link of a press kit. */
  kit: string | null;
  state: RecallNote['state'];
  on: string;
  at: number;
  by: string;
}

/**
 * A work, or a case by the work that is its page, taken off the site by hand (`domain/hold.ts`); or a petition, by its
 * page, which stays where it is.
 */
export interface HidingRow {
  id: string;
  work: string;
  scope: 'work' | 'case' | 'petition';
  held_at: number;
  held_by: string;
  proposed_at: number | null;
  proposed_by: string | null;
  /** Of the proposal to bring it back. */
  reason: string | null;
  lifted_at: number | null;
  lifted_by: string | null;
}

/** A step of what a `HidingRow` tells the end of (`hiding-events.ts`). `number`: the order of what is written. */
export interface HidingEventRow extends Pick<HidingRow, 'work' | 'scope' | 'reason'> {
  number: Generated<number>;
  at: number;
  by: string;
  deed: 'held' | 'proposed' | 'objected' | 'lifted';
}

/** A proper name that is linked to no record, and what an editor decided about it. `name` is a digest. */
export interface NameDecisionRow {
  work: string;
  name: string;
  decision: NameDecision;
  decided_by: string;
  decided_at: number;
}

/** What was put right in a published text. `words`: `CorrectionWords` by language, as JSON; never changed afterwards. */
export interface CorrectionRow {
  work: string;
  /** Counted from 1 in each work. */
  number: number;
  kind: string;
  /** `YYYY-MM-DD`: the day that readers are told. */
  on: string;
  recorded_at: number;
  recorded_by: string | null;
  words: string;
}

/** What was decided about the site as a whole. `content`: `SiteSettings` as JSON; versions are added, never changed. */
export interface SiteSettingsRow {
  version: number;
  content: string;
  by: string;
  at: number;
  published_at: number | null;
}

export interface NewsroomTables extends WorkLineTables, MediaTables, OutTables, ReviewTables, OverrideTables {
  work: WorkRow;
  text: TextRow;
  working_texts: WorkingTextRow;
  made: MadeRow;
  work_person: WorkPersonRow;
  render_again: RenderAgainRow;
  certificates: CertificateRow;
  recall_notes: RecallNoteRow;
  hidings: HidingRow;
  hiding_events: HidingEventRow;
  corrections: CorrectionRow;
  site_settings: SiteSettingsRow;
  name_decisions: NameDecisionRow;
  petition_pages: { petition: string; work: string };
  /**
   * Which work is the public page of which case of the vault: ids only, so that holding a case asks for no key. `held`: 1
   * while it is hidden, with what tells of the case, because the vault holds the case.
   */
  case_pages: { case: string; work: string; held: number };
}
