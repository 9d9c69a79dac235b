import { plainText } from '../domain/published-work.ts';
import { isoInstant } from './dates.ts';
import { authorsOf, contentOf, summaryOf, tagOf } from './feed-content.tsx';
import type { FeedEntry, FeedView } from './feed-entry.ts';
import { kindKey } from './kicker.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import { xmlText } from './xml-text.ts';

/** RSS 2.0 with `content:encoded` and `dc:creator`, UTF-8. */
export function rssFeed(view: FeedView, context: PageContext): string {
  const { origin, locale } = context;
  const at = (path: string): string => xmlText(origin + path);
  const built = Math.max(0, ...view.entries.map((entry) => entry.work.modifiedAt));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    `<title>${xmlText(view.title)}</title>`,
    `<link>${at(view.page)}</link>`,
    `<description>${xmlText(view.subtitle ?? view.title)}</description>`,
    `<language>${xmlText(locale)}</language>`,
    `<lastBuildDate>${rfc822(built)}</lastBuildDate>`,
    `<atom:link rel="self" type="application/rss+xml" href="${at(view.self)}"/>`,
    ...(view.next === null ? [] : [`<atom:link rel="next" type="application/rss+xml" href="${at(view.next)}"/>`]),
    ...view.entries.map((entry) => itemXml(entry, context)),
    '</channel>',
    '</rss>',
  ];
  return `${lines.join('\n')}\n`;
}

function itemXml(entry: FeedEntry, context: PageContext): string {
  const { work } = entry;
  const content = contentOf(entry, context);
  const lines = [
    '<item>',
    `<title>${xmlText(plainText(work.title))}</title>`,
    `<link>${xmlText(context.origin + pathOfWork(work))}</link>`,
    `<guid isPermaLink="false">${xmlText(tagOf(entry, context))}</guid>`,
    `<pubDate>${rfc822(work.publishedAt)}</pubDate>`,
    // RSS itself has no word for a text that was changed.
    `<atom:updated>${isoInstant(work.modifiedAt)}</atom:updated>`,
    ...authorsOf(work, context).map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    `<category>${xmlText(context.say(kindKey(work)))}</category>`,
    `<description>${xmlText(summaryOf(entry))}</description>`,
    ...(content === null ? [] : [`<content:encoded>${xmlText(content)}</content:encoded>`]),
    '</item>',
  ];
  return lines.join('\n');
}

/** RSS counts days as mail does (RFC 822). */
const rfc822 = (instant: number): string => new Date(instant).toUTCString();
