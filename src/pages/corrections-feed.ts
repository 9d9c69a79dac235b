import { plainText, type PublishedWork } from '../domain/published-work.ts';
import { startOfUtcDay, type Instant } from '../domain/date.ts';
import { correctionInWords } from './corrections.tsx';
import { isoInstant } from './dates.ts';
import { tagOf } from './feed-content.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import { xmlText } from './xml-text.ts';

/** Atom 1.0: an entry for each correction of these works, newest first. */
export function correctionsFeed(works: readonly PublishedWork[], context: PageContext): string {
  const { origin, locale, identity, say } = context;
  const page = `/${locale}/corrections`;
  const entries = works
    .flatMap((work) => work.corrections.map((correction, at) => ({ work, correction, at })))
    .toSorted((one, other) => (one.correction.on < other.correction.on ? 1 : -1));
  const [newest] = entries;
  const updated = newest === undefined ? (0 as Instant) : startOfUtcDay(newest.correction.on);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(locale)}">`,
    `<id>${xmlText(`tag:${new URL(origin).hostname},2026:${page}`)}</id>`,
    `<title>${xmlText(say('corrections.feed', { organisation: identity.organisation }))}</title>`,
    `<updated>${isoInstant(updated)}</updated>`,
    `<author><name>${xmlText(identity.organisation)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(`${origin}${page}.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(origin + page)}"/>`,
    ...entries.map(({ work, correction, at }) => {
      const kind = say(`corrections.${correction.kind}`);
      const title = say('corrections.was-put-right', { kind, title: plainText(work.title) });
      const day = isoInstant(startOfUtcDay(correction.on));
      // Counted from the oldest, which keeps its number.
      const id = `${tagOf({ work, translations: [] }, context)}:correction-${work.corrections.length - at}`;
      return [
        `<entry xml:lang="${xmlText(work.locale)}">`,
        `<id>${xmlText(id)}</id>`,
        `<title>${xmlText(title)}</title>`,
        `<published>${day}</published>`,
        `<updated>${day}</updated>`,
        `<link rel="alternate" type="text/html" href="${xmlText(`${origin}${pathOfWork(work)}#corrections`)}"/>`,
        `<summary>${xmlText(correctionInWords(correction, context))}</summary>`,
        '</entry>',
      ].join('\n');
    }),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}
