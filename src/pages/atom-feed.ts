import { plainText } from '../domain/published-work.ts';
import type { Instant } from '../domain/date.ts';
import { isoInstant } from './dates.ts';
import { authorsOf, contentOf, summaryOf, tagOf } from './feed-content.tsx';
import type { FeedEntry, FeedView } from './feed-entry.ts';
import { kindKey } from './kicker.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import { xmlText } from './xml-text.ts';

/** Atom 1.0 (RFC 4287), UTF-8, with paging of RFC 5005 (`rel="next"`). */
export function atomFeed(view: FeedView, context: PageContext): string {
  const { origin, locale, identity } = context;
  const updated = Math.max(0, ...view.entries.map((entry) => entry.work.modifiedAt)) as Instant;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(locale)}">`,
    `<id>${xmlText(`tag:${new URL(origin).hostname},2026:${view.page}`)}</id>`,
    `<title>${xmlText(view.title)}</title>`,
    ...(view.subtitle === null ? [] : [`<subtitle>${xmlText(view.subtitle)}</subtitle>`]),
    `<updated>${isoInstant(updated)}</updated>`,
    `<author><name>${xmlText(identity.organisation)}</name></author>`,
    link('self', view.self, 'application/atom+xml', context),
    link('alternate', view.page, 'text/html', context),
    ...(view.next === null ? [] : [link('next', view.next, 'application/atom+xml', context)]),
    ...view.entries.map((entry) => entryXml(entry, context)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryXml(entry: FeedEntry, context: PageContext): string {
  const { work } = entry;
  const content = contentOf(entry, context);
  const lines = [
    `<entry xml:lang="${xmlText(work.locale)}">`,
    `<id>${xmlText(tagOf(entry, context))}</id>`,
    `<title>${xmlText(plainText(work.title))}</title>`,
    `<published>${isoInstant(work.publishedAt)}</published>`,
    `<updated>${isoInstant(work.modifiedAt)}</updated>`,
    ...authorsOf(work, context).map((name) => `<author><name>${xmlText(name)}</name></author>`),
    `<category term="${xmlText(kindKey(work).slice('kinds.'.length))}" label="${xmlText(context.say(kindKey(work)))}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${xmlText(work.locale)}" href="${xmlText(context.origin + pathOfWork(work))}"/>`,
    ...entry.translations
      .filter((each) => each.locale !== work.locale)
      .map(
        (each) =>
          `<link rel="alternate" type="text/html" hreflang="${xmlText(each.locale)}" href="${xmlText(context.origin + each.href)}"/>`,
      ),
    `<summary>${xmlText(summaryOf(entry))}</summary>`,
    ...(content === null ? [] : [`<content type="html">${xmlText(content)}</content>`]),
    '</entry>',
  ];
  return lines.join('\n');
}

const link = (rel: string, path: string, type: string, context: PageContext): string =>
  `<link rel="${rel}" type="${type}" href="${xmlText(context.origin + path)}"/>`;
