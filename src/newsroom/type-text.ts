import type { Inline } from '../domain/document.ts';
import type { WorkText } from '../domain/work.ts';
import { writeLine, writeMarkdown, type KeyNamer } from './write-markdown.ts';

/** A text as it is typed: each field's name with its text or Markdown, as `readTypedText` reads it back. */
export function typedFrom(text: WorkText, keys: KeyNamer): ReadonlyMap<string, string> {
  const { title, standfirst, body, slug, bylines, details } = text;
  const line = (given: readonly Inline[]): string => writeLine(given, keys);
  return new Map<string, string>([
    ['title', line(title)],
    ['standfirst', line(standfirst)],
    ['body', writeMarkdown(body, keys)],
    ['slug', slug],
    ...rows('bylines', bylines, ({ name, role, credit }) => ({ name, role: role ?? '', credit })),
    ...typedDetails(details, keys, line),
  ]);
}

type Pair = readonly [string, string];

function typedDetails(
  details: WorkText['details'],
  keys: KeyNamer,
  line: (given: readonly Inline[]) => string,
): readonly Pair[] {
  const lines = (given: readonly (readonly Inline[])[]): string => given.map(line).join('\n');
  switch (details.kind) {
    case 'mission':
      return [
        ['from', details.from],
        ['to', details.to],
        ['where', line(details.where)],
        ['purposes', lines(details.purposes)],
        ['highlights', lines(details.highlights)],
        ...rows('events', details.events, ({ on, title, where, kind }) => ({
          on,
          kind,
          title: line(title),
          where: line(where ?? []),
        })),
        ['report', details.report ?? ''],
        ['petition', details.petition ?? ''],
      ];
    case 'story':
      return [
        ['story', details.story],
        ['film', details.film === null ? '' : keys.media(details.film)],
        ['transcript', details.transcript === null ? '' : writeMarkdown(details.transcript, keys)],
      ];
    case 'report':
      return [
        ['number', details.indexNumber],
        ['findings', lines(details.findings)],
        ...rows('recommendations', details.recommendations, ({ to, text }) => ({ to: line(to), text: line(text) })),
      ];
    case 'case':
      return [
        ['people', line(details.people)],
        ...rows('situations', details.situations, ({ state, on }) => ({ on, state })),
        ...rows('timeline', details.timeline, ({ on, text }) => ({ on, text: line(text) })),
        ...rows('proceedings', details.proceedings, ({ on, kind, status, authority }) => ({
          on,
          kind,
          status,
          authority: line(authority),
        })),
        ['later', line(details.later)],
        ['source.label', details.source?.label ?? ''],
        ['source.href', details.source?.href ?? ''],
      ];
    case 'petition':
      return [
        ['addressee', line(details.addressee)],
        ['asks', lines(details.asks)],
        ['goal', String(details.goal)],
        ['delivery', line(details.delivery)],
      ];
    case 'campaign':
    case 'page':
      return [];
  }
}

/** `events.0.title`: the parts of each row of a list. */
function rows<Row>(list: string, given: readonly Row[], parts: (row: Row) => Readonly<Record<string, string>>): Pair[] {
  return given.flatMap((row, at) =>
    Object.entries(parts(row)).map(([part, value]): Pair => [`${list}.${at}.${part}`, value]),
  );
}
