import type { Block, Inline } from '../domain/document.ts';
import type { WorkText } from '../domain/work.ts';

/** The parts of a text that are compared and translated each by itself. */
export const TEXT_PARTS = [
  'title',
  'standfirst',
  'body',
  'transcript',
  'where',
  'purposes',
  'highlights',
  'events',
  'findings',
  'recommendations',
  'people',
  'timeline',
  'proceedings',
  'later',
  'addressee',
  'asks',
  'delivery',
  'bylines',
  'slug',
  'facts',
] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** A text as blocks, part by part; a part in which nothing stands is not there. */
export type Parts = ReadonlyMap<TextPart, readonly Block[]>;

/** A text in its parts: whatever has words, and the facts of its kind as words. */
export function partsOf(text: WorkText): Parts {
  const { title, standfirst, body, bylines, slug, details } = text;
  const parts: [TextPart, readonly Block[]][] = [
    ['title', lines([title])],
    ['standfirst', lines([standfirst])],
    ['body', body.blocks],
    ...partsOfDetails(details),
    ['bylines', lines(bylines.map(({ name, role, credit }) => [words([name, role, credit].join(', '))]))],
    ['slug', lines([[words(slug)]])],
  ];
  return new Map(parts.filter(([, blocks]) => blocks.length > 0));
}

type Line = readonly Inline[];

const words = (text: string): Inline => ({ type: 'text', text, marks: [] });

const lines = (given: readonly Line[]): readonly Block[] =>
  given.filter((content) => content.length > 0).map((content) => ({ type: 'paragraph', content }));

const facts = (values: readonly (string | number | null)[]): [TextPart, readonly Block[]] => [
  'facts',
  lines(values.filter((each) => each !== null && each !== '').map((each) => [words(String(each))])),
];

function partsOfDetails(details: WorkText['details']): [TextPart, readonly Block[]][] {
  switch (details.kind) {
    case 'mission':
      return [
        ['where', lines([details.where])],
        ['purposes', lines(details.purposes)],
        ['highlights', lines(details.highlights)],
        ['events', lines(details.events.map(({ on, title, where }) => joined([words(on)], title, where ?? [])))],
        facts([details.from, details.to]),
      ];
    case 'story':
      return [['transcript', details.transcript?.blocks ?? []], facts([details.story])];
    case 'report':
      return [
        ['findings', lines(details.findings)],
        ['recommendations', lines(details.recommendations.map(({ to, text }) => joined(to, text)))],
        facts([details.indexNumber]),
      ];
    case 'case':
      return [
        ['people', lines([details.people])],
        ['timeline', lines(details.timeline.map(({ on, text }) => joined([words(on)], text)))],
        [
          'proceedings',
          lines(
            details.proceedings.map(({ on, kind, status, authority }) =>
              joined([words(`${on} ${kind} ${status}`)], authority),
            ),
          ),
        ],
        ['later', lines([details.later])],
        facts([...details.situations.map(({ state, on }) => `${state} ${on}`), details.source?.label ?? null]),
      ];
    case 'petition':
      return [
        ['addressee', lines([details.addressee])],
        ['asks', lines(details.asks)],
        ['delivery', lines([details.delivery])],
        facts([details.goal]),
      ];
    case 'campaign':
    case 'page':
      return [];
  }
}

/** Lines one after the other, with a dot between those in which something stands. */
function joined(...some: readonly Line[]): Line {
  const there = some.filter((line) => line.length > 0);
  return there.flatMap((line, at) => (at === 0 ? line : [words(' · '), ...line]));
}
