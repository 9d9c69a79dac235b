import type { PublishedBlock, PublishedLine, PublishedWork, WorkSummary } from '../domain/published-work.ts';

/** The version of the JSON in which works are kept. A change of `PublishedWork` makes it 2 and adds a step below. */
export const STORED_VERSION = 1;

/** How a work of version n becomes one of n + 1: steps[n - 1]. They stay for ever, for backups and old rows. */
const STEPS: readonly ((stored: unknown) => unknown)[] = [];

/** Reads a work or a summary as it is kept. A version that this release does not know is a bug, not a missing page. */
export function readStored<Shape extends PublishedWork | WorkSummary>(version: number, json: string): Shape {
  if (version < 1 || version > STORED_VERSION) throw new Error(`a work is stored in version ${version}, unknown here`);
  let stored: unknown = JSON.parse(json);
  for (const step of STEPS.slice(version - 1)) stored = step(stored);
  return stored as Shape;
}

/**
 * What lists need of a work. What only its own page shows is left empty: transcript, findings, recommendations,
 * timeline, proceedings.
 */
export function summaryOf(work: PublishedWork): WorkSummary {
  const { kind, locale, slug, title, standfirst, bylines, date, place, picture, mission } = work;
  const { publishedAt, modifiedAt } = work;
  const rest = { kind, locale, slug, title, standfirst, bylines, date, place, picture, mission };
  return { work: work.work, ...rest, details: shortDetails(work.details), publishedAt, modifiedAt };
}

function shortDetails(details: PublishedWork['details']): PublishedWork['details'] {
  switch (details.kind) {
    case 'story':
      return { ...details, transcript: null };
    case 'report':
      return { ...details, findings: [], recommendations: [] };
    case 'case':
      return { ...details, timeline: [], proceedings: [] };
    default:
      return details;
  }
}

/** The words of a work that search finds it by, and that excerpts are cut from: paragraphs apart by a line break. */
export function searchableText(work: PublishedWork): { title: string; body: string } {
  const body = [line(work.standfirst), ...blocks(work.body), ...linesOf(work.details)];
  for (const { name, role } of work.bylines) body.push(role === null ? name : `${name}, ${role}`);
  if (work.place !== null) body.push(work.place);
  if (work.picture !== null) body.push(work.picture.caption ?? '', work.picture.alt);
  return { title: storable(line(work.title)), body: storable(body.filter((text) => text !== '').join('\n')) };
}

const line = (content: PublishedLine): string => content.map((span) => span.text).join('');

function* blocks(body: readonly PublishedBlock[]): Generator<string> {
  for (const block of body) {
    if (block.type === 'list' || block.type === 'notes') yield* block.items.map(line);
    else if (block.type === 'picture') yield block.picture.caption ?? block.picture.alt;
    else if (block.type !== 'video') yield line(block.content);
  }
}

function linesOf(details: PublishedWork['details']): string[] {
  switch (details.kind) {
    case 'mission':
      return [details.where, ...details.purposes, ...details.highlights, ...details.events.map((e) => e.title)].map(
        line,
      );
    case 'story':
      return [...blocks(details.transcript ?? [])];
    case 'report':
      return [
        details.indexNumber,
        ...details.findings.map(line),
        ...details.recommendations.flatMap(({ to, text }) => [line(to), line(text)]),
      ];
    case 'case':
      return [
        line(details.people),
        ...details.timeline.map((event) => line(event.text)),
        ...details.proceedings.map((step) => line(step.authority)),
        line(details.later),
      ];
    case 'petition':
      return [details.addressee, ...details.asks].map(line);
    default:
      return [];
  }
}

/** PostgreSQL stores no NUL and no half of a surrogate pair. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', ' ');

/** Every file that a work shows, by name: pictures in all sizes, films, captions, the card and the document. */
export function filesOf(work: PublishedWork): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (typeof value === 'object' && value !== null) {
      if ('file' in value && typeof value.file === 'string') found.add(value.file);
      for (const each of Object.values(value)) visit(each);
    }
  };
  visit(work);
  return [...found];
}
