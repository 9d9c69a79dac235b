import type { Block, Inline } from '../domain/document.ts';
import type { Locale } from '../domain/locale.ts';
import type { Byline, WorkText } from '../domain/work.ts';

/**
 * The strands of a text that run beside each other in two languages. `blocks`: as many as a language needs. `lines`: any
 * number of lines. `fixed`: as many lines as the work's facts have, in their order.
 */
export const STRANDS = {
  title: 'fixed',
  standfirst: 'fixed',
  body: 'blocks',
  transcript: 'blocks',
  where: 'fixed',
  purposes: 'lines',
  highlights: 'lines',
  'event-titles': 'fixed',
  'event-places': 'fixed',
  findings: 'lines',
  'recommendation-to': 'fixed',
  'recommendation-text': 'fixed',
  people: 'fixed',
  timeline: 'fixed',
  proceedings: 'fixed',
  later: 'fixed',
  addressee: 'fixed',
  asks: 'lines',
  delivery: 'fixed',
  roles: 'fixed',
} as const;
export type StrandName = keyof typeof STRANDS;
export const STRAND_NAMES = Object.keys(STRANDS) as readonly StrandName[];

type Line = readonly Inline[];

const asBlocks = (lines: readonly Line[]): readonly Block[] => lines.map((content) => ({ type: 'paragraph', content }));

const words = (text: string): Line => (text === '' ? [] : [{ type: 'text', text, marks: [] }]);

/** What stands in each strand of a text. A strand that its kind has not is not there. */
export function strandsOf(text: WorkText): ReadonlyMap<StrandName, readonly Block[]> {
  return new Map<StrandName, readonly Block[]>([
    ['title', asBlocks([text.title])],
    ['standfirst', asBlocks([text.standfirst])],
    ['body', text.body.blocks],
    ...detailsOf(text.details),
    ['roles', asBlocks(text.bylines.map(({ role }) => words(role ?? '')))],
  ]);
}

function detailsOf(details: WorkText['details']): [StrandName, readonly Block[]][] {
  switch (details.kind) {
    case 'mission':
      return [
        ['where', asBlocks([details.where])],
        ['purposes', asBlocks(details.purposes)],
        ['highlights', asBlocks(details.highlights)],
        ['event-titles', asBlocks(details.events.map(({ title }) => title))],
        ['event-places', asBlocks(details.events.map(({ where }) => where ?? []))],
      ];
    case 'story':
      return details.transcript === null ? [] : [['transcript', details.transcript.blocks]];
    case 'report':
      return [
        ['findings', asBlocks(details.findings)],
        ['recommendation-to', asBlocks(details.recommendations.map(({ to }) => to))],
        ['recommendation-text', asBlocks(details.recommendations.map(({ text }) => text))],
      ];
    case 'case':
      return [
        ['people', asBlocks([details.people])],
        ['timeline', asBlocks(details.timeline.map(({ text }) => text))],
        ['proceedings', asBlocks(details.proceedings.map(({ authority }) => authority))],
        ['later', asBlocks([details.later])],
      ];
    case 'petition':
      return [
        ['addressee', asBlocks([details.addressee])],
        ['asks', asBlocks(details.asks)],
        ['delivery', asBlocks([details.delivery])],
      ];
    case 'campaign':
    case 'page':
      return [];
  }
}

/** A text in another language: the facts of the source, which hold in every one, and the words of the strands. */
export function withStrands(
  source: WorkText,
  locale: Locale,
  slug: string,
  strands: ReadonlyMap<StrandName, readonly Block[]>,
): WorkText {
  const lines = (name: StrandName): readonly Line[] =>
    (strands.get(name) ?? []).map((block) => ('content' in block ? block.content : []));
  const line = (name: StrandName, at = 0): Line => lines(name)[at] ?? [];
  const some = (name: StrandName): readonly Line[] => lines(name).filter((each) => each.length > 0);
  return {
    locale,
    slug,
    title: line('title'),
    standfirst: line('standfirst'),
    body: { v: 1, blocks: strands.get('body') ?? [] },
    bylines: source.bylines.map((byline, at): Byline => ({ ...byline, role: plain(line('roles', at)) })),
    details: detailsWith(source.details, { line, some, transcript: strands.get('transcript') ?? [] }),
  };
}

const plain = (line: Line): string | null =>
  line.map((inline) => (inline.type === 'text' ? inline.text : '')).join('') || null;

interface Given {
  readonly line: (name: StrandName, at?: number) => Line;
  readonly some: (name: StrandName) => readonly Line[];
  readonly transcript: readonly Block[];
}

function detailsWith(details: WorkText['details'], { line, some, transcript }: Given): WorkText['details'] {
  switch (details.kind) {
    case 'mission':
      return {
        ...details,
        where: line('where'),
        purposes: some('purposes'),
        highlights: some('highlights'),
        events: details.events.map((event, at) => ({
          ...event,
          title: line('event-titles', at),
          where: event.where === null ? null : line('event-places', at),
        })),
      };
    case 'story':
      return { ...details, transcript: details.transcript === null ? null : { v: 1, blocks: transcript } };
    case 'report':
      return {
        ...details,
        findings: some('findings'),
        recommendations: details.recommendations.map((_, at) => ({
          to: line('recommendation-to', at),
          text: line('recommendation-text', at),
        })),
      };
    case 'case':
      return {
        ...details,
        people: line('people'),
        timeline: details.timeline.map(({ on }, at) => ({ on, text: line('timeline', at) })),
        proceedings: details.proceedings.map((each, at) => ({ ...each, authority: line('proceedings', at) })),
        later: line('later'),
      };
    case 'petition':
      return { ...details, addressee: line('addressee'), asks: some('asks'), delivery: line('delivery') };
    case 'campaign':
    case 'page':
      return details;
  }
}
