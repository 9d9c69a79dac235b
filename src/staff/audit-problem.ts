import type { Say } from '../platform/catalogue/catalogue.ts';

/** One thing that is wrong with an audit log. `index` counts from 0 within the log. */
export type AuditProblem =
  | { readonly wrong: 'no-log' | 'no-key' | 'other-key' | 'no-checkpoint' | 'other-log' }
  | { readonly wrong: 'checkpoint'; readonly why: string }
  | { readonly wrong: 'file-missing' | 'file-differs'; readonly path: string }
  | { readonly wrong: 'root'; readonly size: number }
  | {
      readonly wrong: 'row-missing' | 'row-differs' | 'columns-differ' | 'records-differ' | 'not-an-entry' | 'time';
      readonly index: number;
    }
  | { readonly wrong: 'row-extra'; readonly index: number }
  /** The database has fewer entries than were signed: an older copy of it was put back. */
  | { readonly wrong: 'database-older' | 'files-older'; readonly signed: number; readonly size: number }
  | { readonly wrong: 'head-unreadable' | 'head-not-ours'; readonly file: string }
  | {
      readonly wrong: 'head-shrank' | 'head-forked';
      readonly file: string;
      readonly seen: number;
      readonly size: number;
    };

/** Thrown by whatever would need an entry while the log disagrees with itself: nothing goes on without one. */
export class AuditClosed extends Error {
  override readonly name = 'AuditClosed';
  readonly problems: readonly AuditProblem[];

  constructor(problems: readonly AuditProblem[]) {
    super(`the audit log is closed: ${problems.map(({ wrong }) => wrong).join(', ')}`);
    this.problems = problems;
  }
}

/** A problem in one sentence. */
export function sayProblem(problem: AuditProblem, say: Say): string {
  const { wrong, ...given } = problem;
  return say(`audit.wrong-${wrong}`, given);
}
