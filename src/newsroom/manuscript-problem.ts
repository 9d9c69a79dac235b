/** What is wrong in a manuscript, and in which line of its file; `what` is the word that the sentence names. */
export interface ManuscriptProblem {
  readonly problem: ProblemKind;
  /** Counted from 1. */
  readonly line: number;
  readonly what: string;
}

export type ProblemKind =
  | 'html'
  | 'unknown-syntax'
  | 'heading-level'
  | 'nested'
  | 'picture-in-line'
  | 'picture-with-alt'
  | 'more-than-a-line'
  | 'unknown-person'
  | 'unknown-place'
  | 'unknown-work'
  | 'unknown-media'
  | 'unknown-form'
  | 'place-with-words'
  | 'unknown-date'
  | 'date-with-words'
  | 'note-too-long'
  | 'note-not-called-once'
  | 'link-without-words'
  | 'link-in-link'
  | 'unsafe-link';

/** Carries a problem out of the reading; never leaves this room. */
export class ManuscriptError extends Error {
  readonly found: ManuscriptProblem;

  constructor(problem: ProblemKind, line: number, what: string) {
    super(problem);
    this.found = { problem, line, what };
  }
}
