import type { Instant } from './date.ts';
import type { MediaId, WorkId } from './id.ts';
import type { Locale } from './locale.ts';

/**
 * Somebody's word on their own words or their own picture, as it would go out in one language: this text and no other
 * version of it, this picture with what is said of it.
 */
export interface Approval {
  readonly of: Approved;
  /** `false`: taken back. */
  readonly given: boolean;
  /** The person, or who speaks for them, in words. */
  readonly by: string;
  /** "Read to her by telephone, in Spanish." */
  readonly how: string;
  readonly at: Instant;
}

export type Approved =
  | { readonly kind: 'text'; readonly work: WorkId; readonly locale: Locale; readonly digest: string }
  | { readonly kind: 'picture'; readonly media: MediaId; readonly locale: Locale; readonly digest: string };

/** Whether the last word on a text or a picture in this language is a yes, to exactly this version. */
export function isApproved(approvals: readonly Approval[], what: Approved): boolean {
  const words = approvals.filter(({ of }) => isSameThing(of, what));
  const last = words.reduce<Approval | null>(
    (newest, each) => (newest === null || each.at > newest.at ? each : newest),
    null,
  );
  return last !== null && last.given && last.of.digest === what.digest;
}

function isSameThing(one: Approved, other: Approved): boolean {
  if (one.locale !== other.locale) return false;
  return one.kind === 'text'
    ? other.kind === 'text' && one.work === other.work
    : other.kind === 'picture' && one.media === other.media;
}
