/** Works: facts that hold in every language. `facts` is a `Work` as JSON. */
export interface WorkRow {
  id: string;
  kind: string;
  facts: string;
  /** The first publication; `null` before it. Kept when a work is withdrawn, and set by hand for older works. */
  published_at: number | null;
  withdrawn_at: number | null;
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

/** Media: the facts of an original, as `MediaFacts` in JSON. The original itself is a file, sealed. */
export interface MediaRow {
  id: string;
  kind: 'picture' | 'film';
  /** SHA-256 of the original, hex. */
  original: string;
  facts: string;
}

/** Alternative text and caption of a media item, by language. */
export interface MediaTextRow {
  media: string;
  locale: string;
  alt: string;
  caption: string | null;
}

/** Files already made, by the SHA-256 of everything they are made from: publishing again makes only what changed. */
export interface MadeRow {
  inputs: string;
  files: string;
}

export interface NewsroomTables {
  work: WorkRow;
  text: TextRow;
  media: MediaRow;
  media_text: MediaTextRow;
  made: MadeRow;
}
