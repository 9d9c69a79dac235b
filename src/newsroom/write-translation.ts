import type { Block } from '../domain/document.ts';
import type { KeyNamer } from './write-markdown.ts';
import { writeLine, writeMarkdown } from './write-markdown.ts';
import { STRANDS, type StrandName } from './strands.ts';

/** A block of a strand as it is typed: Markdown, or one line of it. */
export function asTyped(strand: StrandName, block: Block, names: KeyNamer): string {
  if (STRANDS[strand] === 'blocks') return writeMarkdown({ v: 1, blocks: [block] }, names).trim();
  return 'content' in block ? writeLine(block.content, names) : '';
}
