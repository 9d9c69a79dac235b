import type { Instant } from '../domain/date.ts';
import type { CertificateId, PersonId } from '../domain/id.ts';
import type { ScheduledText } from '../newsroom/scheduled.ts';

/** Something that readers or machines could ask the site for, and what it must answer now. */
export interface Purged {
  readonly what: 'page' | 'former-address' | 'file' | 'feed' | 'sitemap' | 'list' | 'json' | 'calendar';
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

/** A press kit in somebody's hands. */
export interface KitOpened {
  /** Names the link: to whom it was given is kept sealed with it. */
  readonly link: string;
  /** To whom it was given; `null` in what is kept, and where it cannot be read. */
  readonly label: string | null;
  readonly openedAt: Instant;
  /** What was in it. */
  readonly texts: readonly ScheduledText[];
  /** Whom the kit names for questions. */
  readonly contact: string | null;
}

/** What was out of reach, as far as we know of it. */
export interface NotRecalled {
  /** Feeds that told of it, and from when until when. */
  readonly feeds: readonly { readonly path: string; readonly from: Instant; readonly until: Instant }[];
  /** Letters that asked to confirm a signature under a petition of theirs: at least one for each attempt. */
  readonly letters: number;
  /** Files that a browser or a proxy may keep for up to a year. */
  readonly files: number;
  /** Press kits with them that somebody of the press opened. Their links open nothing any more; whoever has one must be told. */
  readonly kits: readonly KitOpened[];
  /** Links to kits with them that nobody had opened, and that were revoked. */
  readonly kitLinksRevoked: number;
  /** Dossiers handed over. This version makes none. */
  readonly dossiers: 0;
}

/** How many names and titles the index was asked for, and how many of them still lead to what went or to the person. */
export interface Searched {
  readonly asked: number;
  readonly found: number;
}

/** What was done for someone who withdrew, and found done by asking the site. */
export interface Certificate {
  readonly id: CertificateId;
  readonly person: PersonId;
  /** When they withdrew, and when the site was asked. */
  readonly at: Instant;
  readonly verifiedAt: Instant;
  readonly works: { readonly gone: number; readonly rendered: number; readonly waiting: number };
  readonly checks: readonly Verified[];
  readonly searched: Searched;
  readonly notRecalled: NotRecalled;
}
