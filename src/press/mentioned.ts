import type { Document, Inline } from '../domain/document.ts';
import { mentionsOf } from '../domain/document.ts';
import type { MediaId, PersonId, PlaceId } from '../domain/id.ts';
import { mediaIn } from '../domain/media-in-text.ts';
import type { CorrectedText, Work, WorkText } from '../domain/work.ts';

/** Everything that a work refers to in all its texts. */
export interface Mentioned {
  readonly people: ReadonlySet<PersonId>;
  readonly places: ReadonlySet<PlaceId>;
  readonly media: ReadonlySet<MediaId>;
}

export function mentionedIn(work: Work, texts: readonly WorkText[]): Mentioned {
  const people = new Set(work.subjects);
  const places = new Set<PlaceId>();
  const media = new Set<MediaId>();
  if (work.picture !== null) media.add(work.picture);
  if (work.place !== null && work.place !== 'withheld') {
    places.add(work.place.place);
    if (work.place.of !== null) people.add(work.place.of);
  }
  for (const text of texts) {
    for (const document of documentsOf(text)) {
      const found = mentionsOf(document);
      found.people.forEach((person) => people.add(person));
      found.places.forEach((place) => places.add(place));
    }
    mediaIn(text).forEach((each) => media.add(each));
  }
  return { people, places, media };
}

/** A text's body, transcript and single lines, what was put right among them, all as documents. */
function documentsOf(text: WorkText | CorrectedText): Document[] {
  const corrections = 'corrections' in text ? text.corrections : [];
  const corrected = corrections.flatMap(({ wrong, right }) => [wrong ?? [], right ?? []]);
  const lines = [text.title, text.standfirst, ...linesOf(text.details), ...corrected];
  const asDocument: Document = { v: 1, blocks: lines.map((content) => ({ type: 'paragraph', content })) };
  const transcript = text.details.kind === 'story' ? text.details.transcript : null;
  return [text.body, asDocument, ...(transcript === null ? [] : [transcript])];
}

/** Every line of a text as it was written, in no particular order: each stands for itself. */
export function linesIn(text: WorkText): (readonly Inline[])[] {
  return documentsOf(text).flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const lines = block.type === 'list' ? block.items : 'content' in block ? [block.content] : [];
      return lines.flatMap((line) => [line, ...notesIn(line)]);
    }),
  );
}

const notesIn = (line: readonly Inline[]): (readonly Inline[])[] =>
  line.flatMap((inline) => (inline.type === 'note' ? [inline.content] : []));

type Line = readonly Inline[];

function linesOf(details: WorkText['details']): Line[] {
  switch (details.kind) {
    case 'mission':
      return [
        details.where,
        ...details.purposes,
        ...details.highlights,
        ...details.events.flatMap(({ title, where }) => (where === null ? [title] : [title, where])),
      ];
    case 'report':
      return [...details.findings, ...details.recommendations.flatMap(({ to, text }) => [to, text])];
    case 'case':
      return [
        details.people,
        details.later,
        ...details.timeline.map(({ text }) => text),
        ...details.proceedings.map(({ authority }) => authority),
      ];
    case 'petition':
      return [details.addressee, details.delivery, ...details.asks];
    case 'story':
    case 'campaign':
    case 'page':
      return [];
  }
}
