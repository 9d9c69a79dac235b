/** A language in which an editor let a work out, and in which it is rendered again when something changes. */
export interface LanguageOutRow {
  work: string;
  locale: string;
  /** The version that went out last. */
  version: number;
}

/** A publication that waits for its instant. `works`, `marks`, `texts`: JSON (`scheduled.ts`). */
export interface ScheduledRow {
  id: string;
  at: number;
  works: string;
  marks: string;
  /** The versions that were made ready. */
  texts: string;
  /** The zone in which the instant was given. */
  zone: string;
  /** 1: journalists may have it before. */
  embargo: number;
  /** Whom journalists can ask, as it stands in their kit. */
  contact: string | null;
  made_at: number;
  made_by: string | null;
  state: 'waiting' | 'released' | 'held-back' | 'put-away';
  /** The press's refusal as JSON, or why it was held back. */
  why: string | null;
}

/** A link to a press kit that somebody was given (`kits-given.ts`). */
export interface KitGivenRow {
  hash: string;
  kit: string;
  label: string;
  given_by: string;
  given_at: number;
  /** Noted when the kit goes: until then `actions` knows. */
  opened_at: number | null;
  revoked_at: number | null;
}

export interface OutTables {
  kits_given: KitGivenRow;
  languages_out: LanguageOutRow;
  scheduled: ScheduledRow;
}
