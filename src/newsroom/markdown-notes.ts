import type { Inline } from '../domain/document.ts';
import { ManuscriptError } from './manuscript-problem.ts';
import { readInlines } from './markdown-inline.ts';
import { lineOf, unknown, type BlockNode, type NoteNode, type Reading } from './reading.ts';

/** The footnotes of a text, read where they are called: each says one paragraph, and is called once. */
export function notesOf(
  blocks: readonly BlockNode[],
  given: Omit<Reading, 'noteOf'>,
): { readonly reading: Reading; checkAllCalled(): void } {
  const waiting = new Map(
    blocks.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node] as const] : [])),
  );
  const within: Reading = {
    ...given,
    noteOf: (call) => {
      throw new ManuscriptError('note-too-long', lineOf(call, within), call.identifier);
    },
  };
  const reading: Reading = {
    ...given,
    noteOf: (call) => {
      const node = waiting.get(call.identifier);
      if (node === undefined) throw new ManuscriptError('note-not-called-once', lineOf(call, reading), call.identifier);
      waiting.delete(call.identifier);
      return contentOf(node, within);
    },
  };
  const checkAllCalled = (): void => {
    for (const node of waiting.values())
      throw new ManuscriptError('note-not-called-once', lineOf(node, reading), node.identifier);
  };
  return { reading, checkAllCalled };
}

function contentOf(node: NoteNode, reading: Reading): Inline[] {
  const [only, second] = node.children;
  if (only?.type === 'html') throw unknown(only, reading);
  if (only?.type !== 'paragraph' || second !== undefined)
    throw new ManuscriptError('note-too-long', lineOf(second ?? node, reading), node.identifier);
  return readInlines(only.children, reading);
}
