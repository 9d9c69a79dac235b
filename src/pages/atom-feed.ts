import type { FeedView } from './feed-entry.ts';
import type { PageContext } from './page-context.ts';

/** Atom 1.0 (RFC 4287), UTF-8. */
export function atomFeed(view: FeedView, context: PageContext): string {
  return `<!-- ${context.locale} ${view.entries.length} -->`;
}
