import type { PublishedWork, WorkSummary } from '../domain/published-work.ts';

/** What a feed shows. `entries` newest first; a full `PublishedWork` brings its whole text, a summary only its excerpt. */
export interface FeedView {
  readonly title: string;
  readonly subtitle: string | null;
  /** The page that the feed belongs to. */
  readonly page: string;
  /** The feed's own path, with its page number. */
  readonly self: string;
  /** The path of older entries, or `null`. */
  readonly next: string | null;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly work: PublishedWork | WorkSummary;
  /** The same work in other languages. */
  readonly translations: readonly { readonly locale: string; readonly href: string }[];
}
