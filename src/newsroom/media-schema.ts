/** Media: the facts of an original, as `MediaFacts` in JSON. The original itself is a file, sealed. */
export interface MediaRow {
  id: string;
  kind: 'picture' | 'film';
  /** SHA-256 of the original, hex. */
  original: string;
  /** The record under whose key the originals are sealed. */
  sealed_as: string;
  facts: string;
  added_at: number;
  /** Of the facts, for lists: whether there is a licence, who is in it was said, and words in it were looked for. */
  licensed: number;
  people_said: number;
  pixels_seen: number;
  /** The languages in which it has a credit, each between spaces. */
  credited: string;
  /** The same of those in which it has an alternative text. */
  described: string;
  /** The picture that a film opens with. */
  poster: string | null;
}

/** Alternative text and caption of a media item, by language. */
export interface MediaTextRow {
  media: string;
  locale: string;
  alt: string;
  caption: string | null;
  /** The folded words of both, each between spaces. */
  words: string;
}

/** What was on file of a media item, each time that it changed: `MediaVersion` as JSON. */
export interface MediaVersionRow {
  media: string;
  /** Counted from 1. */
  version: number;
  at: number;
  by: string | null;
  content: string;
}

/**
 * Which media stand in which text of which work. `locale` and `version` are `''` and 0 for the picture that a work has
 * in every language; a language and 0 for what is being typed in it.
 */
export interface WorkMediaRow {
  work: string;
  locale: string;
  version: number;
  media: string;
}

/** How far the files of a picture are that are made ahead (`renditions.ts`). Each is sealed: here is only how large it is. */
export interface RenditionsRow {
  media: string;
  /** Names what they are to be made from. */
  wanted: string;
  state: 'waiting' | 'ready' | 'failed' | 'withheld';
  made: number;
  whole: number;
  /** `ReadyFile[]` as JSON. */
  files: string;
  why: string | null;
  /** The organisation as it is written inside them. */
  house: string;
  asked_at: number;
}

/** Who is in a picture, asked of those who may know (`media-questions.ts`). It waits until it is settled. */
export interface MediaQuestionRow {
  media: string;
  asked_by: string;
  asked_at: number;
  note: string;
  settled_at: number | null;
  settled_by: string | null;
}

export interface MediaTables {
  media_questions: MediaQuestionRow;
  renditions: RenditionsRow;
  media: MediaRow;
  media_text: MediaTextRow;
  media_versions: MediaVersionRow;
  work_media: WorkMediaRow;
}
