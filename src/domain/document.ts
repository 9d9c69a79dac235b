import type { PartialDate } from './date.ts';
import type { MediaId, PersonId, PlaceId, WorkId } from './id.ts';
import type { NameForm } from './person.ts';

/**
 * A text as its editors wrote it, version 1. People, places and dates of people are references and facts, not words:
 * what a reader sees in their place is computed when the text is published (`mention.ts`).
 * Nodes are flat and small so that an editor's schema can be derived from them.
 */
export interface Document {
  readonly v: 1;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'quote'; readonly content: readonly Inline[] }
  | { readonly type: 'picture'; readonly media: MediaId }
  | { readonly type: 'video'; readonly media: MediaId };

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly type: 'person'; readonly person: PersonId; readonly form: NameForm }
  | { readonly type: 'place'; readonly place: PlaceId; readonly of: PersonId | null }
  | { readonly type: 'date'; readonly on: PartialDate; readonly of: PersonId | null }
  /** A footnote, where it is called. It holds no other. Only a body has any. */
  | { readonly type: 'note'; readonly content: readonly Inline[] };

/** `of`, on a place or a date, names the person whose consent also limits how exactly it may be told. */

export type Mark =
  | { readonly type: 'strong' }
  | { readonly type: 'emphasis' }
  | { readonly type: 'lang'; readonly lang: string }
  | { readonly type: 'link'; readonly href: string }
  | { readonly type: 'work'; readonly work: WorkId };

const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * The only links a text may carry: absolute `https`, `http`, `mailto`, `tel`, or a path on this site.
 * Refuses everything else (`javascript:`, `data:`, `//host`, control characters that browsers skip).
 */
export function isSafeHref(href: string): boolean {
  for (let i = 0; i < href.length; i++) if (href.charCodeAt(i) <= 32 || href.charCodeAt(i) === 127) return false;
  if (href.startsWith('/')) return !href.startsWith('//') && !href.startsWith('/\\');
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(href)?.[0];
  return scheme !== undefined && SCHEMES.has(scheme.toLowerCase());
}

/** Every person and place that a document mentions, in the order of the text, once each. */
export function mentionsOf(document: Document): { people: PersonId[]; places: PlaceId[] } {
  const people = new Set<PersonId>();
  const places = new Set<PlaceId>();
  for (const inline of inlinesOf(document)) {
    if (inline.type === 'person') people.add(inline.person);
    if (inline.type === 'place') places.add(inline.place);
    if ((inline.type === 'place' || inline.type === 'date') && inline.of !== null) people.add(inline.of);
  }
  return { people: [...people], places: [...places] };
}

function* inlinesOf(document: Document): Generator<Inline> {
  for (const block of document.blocks) {
    if (block.type === 'list') for (const item of block.items) yield* withNotes(item);
    else if ('content' in block) yield* withNotes(block.content);
  }
}

function* withNotes(line: readonly Inline[]): Generator<Inline> {
  for (const inline of line) {
    yield inline;
    if (inline.type === 'note') yield* inline.content;
  }
}
