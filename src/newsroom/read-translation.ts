import type { Block } from '../domain/document.ts';
import type { Locale } from '../domain/locale.ts';
import type { WorkText } from '../domain/work.ts';
import { readLine, readMarkdown } from './markdown.ts';
import type { ManuscriptProblem } from './manuscript-problem.ts';
import type { KeyResolver } from './reading.ts';
import { STRAND_NAMES, STRANDS, withStrands, type StrandName } from './strands.ts';

/** What was typed into a strand, by its place there, as Markdown. */
export interface TypedLine {
  readonly strand: StrandName;
  readonly at: number;
  readonly markdown: string;
}

/**
 * A translation from what was typed beside its source: its facts are the source's. Every line that cannot be read is
 * told, by its name (`body.3`).
 */
export function readTranslation(
  source: WorkText,
  given: { readonly locale: Locale; readonly slug: string; readonly typed: readonly TypedLine[] },
  keys: KeyResolver,
): { readonly text: WorkText } | { readonly problems: ReadonlyMap<string, ManuscriptProblem> } {
  const problems = new Map<string, ManuscriptProblem>();
  const strands = new Map<StrandName, readonly Block[]>();
  for (const strand of STRAND_NAMES) {
    const own = given.typed.filter((each) => each.strand === strand).toSorted((a, b) => a.at - b.at);
    const blocks: Block[] = [];
    for (const { at, markdown } of own) {
      const read = readOne(strand, markdown, keys);
      if ('found' in read) problems.set(`${strand}.${at}`, read.found);
      // A line in its place, though others before it are empty.
      else if (STRANDS[strand] === 'fixed') blocks[at] = read.blocks[0] ?? EMPTY;
      else blocks.push(...read.blocks);
    }
    strands.set(
      strand,
      Array.from(blocks, (block) => block ?? EMPTY),
    );
  }
  if (problems.size > 0) return { problems };
  return { text: withStrands(source, given.locale, given.slug, strands) };
}

const EMPTY: Block = { type: 'paragraph', content: [] };

function readOne(
  strand: StrandName,
  markdown: string,
  keys: KeyResolver,
): { readonly blocks: readonly Block[] } | { readonly found: ManuscriptProblem } {
  if (STRANDS[strand] === 'blocks') {
    const read = readMarkdown(markdown, { keys });
    return 'refused' in read ? read : { blocks: read.document.blocks };
  }
  const read = readLine(markdown, { keys });
  return 'refused' in read ? read : { blocks: [{ type: 'paragraph', content: read.line }] };
}
