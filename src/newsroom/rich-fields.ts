import type { Document, Inline } from '../domain/document.ts';
import type { WorkText } from '../domain/work.ts';

/**
 * The fields of a text in which people, places and links may stand, as documents: `typedFrom` says the same in Markdown.
 * A line is a document of one paragraph.
 */
export function richFields(text: WorkText): ReadonlyMap<string, Document> {
  const { title, standfirst, body, details } = text;
  return new Map([['title', of([title])], ['standfirst', of([standfirst])], ['body', body], ...richDetails(details)]);
}

type Line = readonly Inline[];

const of = (lines: readonly Line[]): Document => ({
  v: 1,
  blocks: lines.map((content) => ({ type: 'paragraph', content })),
});

function richDetails(details: WorkText['details']): readonly (readonly [string, Document])[] {
  switch (details.kind) {
    case 'mission':
      return [
        ['where', of([details.where])],
        ['purposes', of(details.purposes)],
        ['highlights', of(details.highlights)],
        ...details.events.flatMap(({ title, where }, at) => [
          [`events.${at}.title`, of([title])] as const,
          [`events.${at}.where`, of([where ?? []])] as const,
        ]),
      ];
    case 'story':
      return [['transcript', details.transcript ?? of([])]];
    case 'report':
      return [
        ['findings', of(details.findings)],
        ...details.recommendations.flatMap(({ to, text }, at) => [
          [`recommendations.${at}.to`, of([to])] as const,
          [`recommendations.${at}.text`, of([text])] as const,
        ]),
      ];
    case 'case':
      return [
        ['people', of([details.people])],
        ...details.timeline.map(({ text }, at) => [`timeline.${at}.text`, of([text])] as const),
        ...details.proceedings.map(({ authority }, at) => [`proceedings.${at}.authority`, of([authority])] as const),
        ['later', of([details.later])],
      ];
    case 'petition':
      return [
        ['addressee', of([details.addressee])],
        ['asks', of(details.asks)],
        ['delivery', of([details.delivery])],
      ];
    case 'campaign':
    case 'page':
      return [];
  }
}
