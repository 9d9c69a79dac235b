/**
 * What is being typed, one row for each work and language: not a version yet. `content`: a `WorkText` as JSON. Whoever
 * saves says which revision they saw.
 */
export interface WorkingTextRow {
  work: string;
  locale: string;
  revision: number;
  content: string;
  /** The version that it was begun from, or last kept as. */
  based_on: number;
  by: string;
  at: number;
}
