import { plainText, type PublishedWork } from '../domain/published-work.ts';
import { Blocks } from './blocks.tsx';
import type { FeedEntry } from './feed-entry.ts';
import type { PageContext } from './page-context.ts';

/** The permanent name of an entry (RFC 4151). Its year is that of the format and tells nothing of the work. */
export function tagOf(entry: FeedEntry, context: PageContext): string {
  return `tag:${new URL(context.origin).hostname},2026:${entry.work.work}:${entry.work.locale}`;
}

/** Who wrote, as data says it: what is retold is told by the organisation. */
export function authorsOf(work: FeedEntry['work'], context: PageContext): string[] {
  const names = work.bylines.filter((byline) => byline.credit !== 'retold').map((byline) => byline.name);
  return names.length === 0 ? [context.identity.organisation] : names;
}

/** The whole text as HTML with absolute addresses, or `null` where the feed has only a summary. */
export function contentOf(entry: FeedEntry, context: PageContext): string | null {
  if (!('body' in entry.work)) return null;
  const work: PublishedWork = entry.work;
  const transcript = work.details.kind === 'story' ? (work.details.transcript ?? []) : [];
  const html = (<Blocks blocks={[...work.body, ...transcript]} context={context} />).toString();
  const page = context.pathOf(work.work);
  // Within a feed the footnotes of every entry have the same names: their calls lead to the page.
  const led = page === null ? String(html) : String(html).replace(/ href="#/g, ` href="${page}#`);
  return absolute(led, context.origin);
}

export const summaryOf = (entry: FeedEntry): string => plainText(entry.work.standfirst);

/** Addresses within attributes only: in the text itself a quotation mark is escaped. */
function absolute(html: string, origin: string): string {
  return html
    .replace(/ (href|src|poster)="\/(?!\/)/g, ` $1="${origin}/`)
    .replace(/ srcset="([^"]*)"/g, (_, list: string) => ` srcset="${list.replace(/(^|, )\//g, `$1${origin}/`)}"`);
}
