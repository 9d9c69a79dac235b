import type { Document, Inline } from '../../domain/document.ts';
import type { MediaId } from '../../domain/id.ts';
import type { Details, WorkKind } from '../../domain/work.ts';
import type * as v from 'valibot';
import { shaped } from './files.ts';
import { idOf, type Keys } from './keys.ts';
import { ContentMistake } from './mistake.ts';
import { factShapes, wordShapes, type headShape, type workShape } from './shapes.ts';
import type { TextReader } from './texts.ts';

export type WorkFile = v.InferOutput<typeof workShape>;
export type TextHead = v.InferOutput<typeof headShape>;

/** Where the two halves of the details come from, for sentences about mistakes. */
export interface Halves {
  readonly key: string;
  readonly factsFile: string;
  readonly facts: WorkFile;
  readonly wordsFile: string;
  readonly words: TextHead;
  readonly transcript: Document | null;
}

/** Facts and words come from two files, line by line; a line without its partner is a mistake. */
export function detailsFrom(
  halves: Halves,
  keys: Keys,
  read: TextReader,
): Details<readonly Inline[], Document, MediaId> {
  const { kind } = halves.facts;
  switch (kind) {
    case 'mission':
      return mission(halves, keys, read);
    case 'story': {
      const { film } = shaped(halves.facts.details, factShapes.story, halves.factsFile, 'details');
      const story = halves.facts.story;
      if (story === undefined) throw new ContentMistake(halves.factsFile, 'field story', 'a story needs its kind');
      const id = film === null ? null : idOf(keys.films, film, halves.factsFile, 'details.film');
      return { kind, story, film: id, transcript: halves.transcript };
    }
    case 'report': {
      const { indexNumber } = factsIn(halves, 'report');
      const { findings, recommendations } = wordsIn(halves, 'report');
      return {
        kind,
        indexNumber,
        findings: findings.map((line, at) => read.line(line, `details.findings[${at}]`)),
        recommendations: recommendations.map(({ to, text }, at) => ({
          to: read.line(to, `details.recommendations[${at}].to`),
          text: read.line(text, `details.recommendations[${at}].text`),
        })),
      };
    }
    case 'case':
      return caseDetails(halves, read);
    case 'petition': {
      const { goal } = factsIn(halves, 'petition');
      const { addressee, asks, delivery } = wordsIn(halves, 'petition');
      return {
        kind,
        petition: idOf(keys.petitions, halves.key, halves.factsFile, 'kind'),
        goal,
        addressee: read.line(addressee, 'details.addressee'),
        asks: asks.map((line, at) => read.line(line, `details.asks[${at}]`)),
        delivery: read.line(delivery, 'details.delivery'),
      };
    }
    case 'campaign':
    case 'page':
      return { kind };
  }
}

function mission(halves: Halves, keys: Keys, read: TextReader): Details<readonly Inline[], Document, MediaId> {
  const { from, to, events, report, petition } = factsIn(halves, 'mission');
  const words = wordsIn(halves, 'mission');
  return {
    kind: 'mission',
    from,
    to,
    where: read.line(words.where, 'details.where'),
    purposes: words.purposes.map((line, at) => read.line(line, `details.purposes[${at}]`)),
    highlights: words.highlights.map((line, at) => read.line(line, `details.highlights[${at}]`)),
    events: pairs(events, words.events, 'events', halves).map(([event, { title, where }], at) => ({
      ...event,
      title: read.line(title, `details.events[${at}].title`),
      where: where === null ? null : read.line(where, `details.events[${at}].where`),
    })),
    report: report === null ? null : idOf(keys.works, report, halves.factsFile, 'details.report'),
    petition: petition === null ? null : idOf(keys.works, petition, halves.factsFile, 'details.petition'),
  };
}

function caseDetails(halves: Halves, read: TextReader): Details<readonly Inline[], Document, MediaId> {
  const { situations, timeline, proceedings, source } = factsIn(halves, 'case');
  const words = wordsIn(halves, 'case');
  return {
    kind: 'case',
    people: read.line(words.people, 'details.people'),
    situations,
    timeline: pairs(timeline, words.timeline, 'timeline', halves).map(([{ on }, line], at) => ({
      on,
      text: read.line(line, `details.timeline[${at}]`),
    })),
    proceedings: pairs(proceedings, words.proceedings, 'proceedings', halves).map(([fact, { authority }], at) => ({
      ...fact,
      authority: read.line(authority, `details.proceedings[${at}].authority`),
    })),
    later: read.line(words.later, 'details.later'),
    source,
  };
}

type WithWords = keyof typeof wordShapes & WorkKind;

function factsIn<Kind extends WithWords>(
  { facts, factsFile }: Halves,
  kind: Kind,
): v.InferOutput<(typeof factShapes)[Kind]> {
  return shaped(facts.details, factShapes[kind], factsFile, 'details');
}

function wordsIn<Kind extends WithWords>(
  { words, wordsFile }: Halves,
  kind: Kind,
): v.InferOutput<(typeof wordShapes)[Kind]> {
  return shaped(words.details, wordShapes[kind], wordsFile, 'details');
}

function pairs<A, B>(facts: readonly A[], words: readonly B[], field: string, halves: Halves): [A, B][] {
  if (facts.length !== words.length) {
    throw new ContentMistake(
      halves.wordsFile,
      `field details.${field}`,
      `${words.length} entries, but ${facts.length} in ${halves.factsFile}`,
    );
  }
  return facts.flatMap((fact, at) => {
    const word = words[at];
    return word === undefined ? [] : [[fact, word] as [A, B]];
  });
}
