import type { Instant } from '../domain/date.ts';
import type { PersonId } from '../domain/id.ts';

/** Something that readers or machines could ask the site for, and what it must answer now. */
export interface Purged {
  readonly what: 'page' | 'former-address' | 'file' | 'feed' | 'sitemap' | 'list' | 'search' | 'json' | 'calendar';
  /** Path and query, as asked for. */
  readonly path: string;
  /** `gone`: it answers 404 or 410. `without`: it answers, and leads to nothing that went and says nothing of the person. */
  readonly expected: 'gone' | 'without';
}

export interface Verified extends Purged {
  /** `null`: the site could not be asked. */
  readonly status: number | null;
  readonly passed: boolean;
}

/** What was out of reach, as far as we know of it. */
export interface NotRecalled {
  /** Feeds that told of it, and from when until when. */
  readonly feeds: readonly { readonly path: string; readonly from: Instant; readonly until: Instant }[];
  /** Letters that asked to confirm a signature under a petition of theirs: at least one for each attempt. */
  readonly letters: number;
  /** Files that a browser or a proxy may keep for up to a year. */
  readonly files: number;
  /** Dossiers handed over. This version makes none. */
  readonly dossiers: 0;
}

/** What was done for someone who withdrew, and found done by asking the site. */
export interface Certificate {
  readonly id: string;
  readonly person: PersonId;
  /** When they withdrew, and when the site was asked. */
  readonly at: Instant;
  readonly verifiedAt: Instant;
  readonly works: { readonly gone: number; readonly rendered: number; readonly waiting: number };
  readonly checks: readonly Verified[];
  readonly notRecalled: NotRecalled;
}
