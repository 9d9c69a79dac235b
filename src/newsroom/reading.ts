import type { fromMarkdown } from 'mdast-util-from-markdown';
import type { Inline } from '../domain/document.ts';
import type { MediaId, PersonId, PlaceId, WorkId } from '../domain/id.ts';
import { ManuscriptError } from './manuscript-problem.ts';

/** Turns the keys that a manuscript uses into ids. `null`: no such key. */
export interface KeyResolver {
  person(key: string): PersonId | null;
  place(key: string): PlaceId | null;
  work(key: string): WorkId | null;
  picture(key: string): MediaId | null;
  film(key: string): MediaId | null;
}

/** What every step of a reading needs. `offset` is added to the line numbers of the parser. */
export interface Reading {
  readonly keys: KeyResolver;
  readonly source: string;
  readonly offset: number;
  /** What the footnote says that is called here. Refuses one that is called twice. */
  readonly noteOf: (call: NoteCall) => readonly Inline[];
}

type Root = ReturnType<typeof fromMarkdown>;
export type BlockNode = Root['children'][number];
export type InlineNode = Extract<BlockNode, { type: 'paragraph' }>['children'][number];
export type NoteCall = Extract<InlineNode, { type: 'footnoteReference' }>;
export type NoteNode = Extract<BlockNode, { type: 'footnoteDefinition' }>;
export type LinkNode = Extract<InlineNode, { type: 'link' }>;
export type ImageNode = Extract<InlineNode, { type: 'image' }>;
export type ItemNode = Extract<BlockNode, { type: 'list' }>['children'][number];
type AnyNode = BlockNode | InlineNode | ItemNode;

export function lineOf(node: AnyNode, reading: Reading): number {
  return (node.position?.start.line ?? 1) + reading.offset;
}

/** The refusal of syntax that texts may not use. */
export function unknown(node: AnyNode, reading: Reading): ManuscriptError {
  return new ManuscriptError(node.type === 'html' ? 'html' : 'unknown-syntax', lineOf(node, reading), node.type);
}

/** The characters that a node was read from, escapes and all. */
export function writtenAs(node: AnyNode, reading: Reading): string {
  return reading.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
