import type { Problem } from '../pages/views.ts';
import type { Alternates } from './visit.ts';

/** What a handler says; `respond.ts` alone turns it into an HTTP response. */
export type Answer =
  | { readonly answer: 'page'; readonly html: string; readonly staleAt: number }
  | {
      readonly answer: 'text';
      readonly type: string;
      readonly text: string;
      readonly staleAt: number;
      /** Any other site may read it (open CORS). */
      readonly open?: boolean;
      readonly cacheControl?: string;
    }
  | { readonly answer: 'moved'; readonly to: string; readonly forGood: boolean }
  | { readonly answer: 'problem'; readonly problem: Problem; readonly alternates?: Alternates };

/** For how long a page without a count is kept, in milliseconds; the press drops it sooner. */
export const FRESH = 10_000;
/** For how long a page with a count is kept: a count may be a second old. */
export const FRESH_COUNT = 1000;

/** A page is stale after its time, and never shown past the end of anything that it rests on. */
export function staleAt(now: number, freshFor: number, ...ends: readonly (number | null)[]): number {
  return Math.min(now + freshFor, ...ends.filter((end) => end !== null));
}

export const problem = (what: Problem, alternates?: Alternates): Answer =>
  alternates === undefined ? { answer: 'problem', problem: what } : { answer: 'problem', problem: what, alternates };

/** The status of each problem (RFC 9110). Everything withdrawn, for whatever cause, is one neutral 410. */
export const STATUS_OF: Readonly<Record<Problem, 400 | 403 | 404 | 405 | 409 | 410 | 413 | 503>> = {
  'not-found': 404,
  gone: 410,
  'not-translated': 404,
  'petition-unknown': 404,
  'petition-not-open': 409,
  'petition-closed': 409,
  'petition-stopped': 409,
  'token-unknown': 404,
  'token-expired': 410,
  'bad-request': 400,
  'too-large': 413,
  'not-allowed': 405,
  unavailable: 503,
};
