import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Block, Document, Inline } from '../domain/document.ts';
import { ManuscriptError, type ManuscriptProblem } from './manuscript-problem.ts';
import { readInlines } from './markdown-inline.ts';
import { notesOf } from './markdown-notes.ts';
import {
  lineOf,
  unknown,
  type BlockNode,
  type ImageNode,
  type ItemNode,
  type KeyResolver,
  type Reading,
} from './reading.ts';

export interface ReadingOptions {
  readonly keys: KeyResolver;
  /** The line of its file that the text begins on, for the problem's line number. */
  readonly firstLine?: number;
}

/** What can begin a block. A single line switches them off: a title may begin with `2014.` or `#`. */
const BLOCK_SYNTAX = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/**
 * Reads the Markdown that texts are written in (CommonMark 0.31, restricted): paragraphs, headings of level 2 and 3,
 * flat lists, quotes, `**strong**`, `*emphasis*`, links with an allowed scheme, and
 * `[full|short|given](person:key)`, `[](place:key "personKey")`, `[](date:2014-03-12 "personKey")`, `[words](work:key)`,
 * `[words](lang:es)`, `![](media:key)`, `![](film:key)`, and footnotes, `[^1]` with `[^1]: words` in a paragraph of its
 * own. HTML, code, tables, reference links and line breaks are refused with their line.
 * A mention takes no marks: `**[full](person:key)**` is the mention alone.
 */
export function readMarkdown(
  markdown: string,
  options: ReadingOptions,
): { document: Document } | { refused: 'manuscript'; found: ManuscriptProblem } {
  return orProblem(() => {
    const source = liftMentions(markdown);
    const root = fromMarkdown(source, {
      extensions: [{ disable: { null: ['codeIndented'] } }, gfmFootnote()],
      mdastExtensions: [gfmFootnoteFromMarkdown()],
    });
    const notes = notesOf(root.children, { keys: options.keys, source, offset: (options.firstLine ?? 1) - 1 });
    const blocks = root.children
      .filter((node) => node.type !== 'footnoteDefinition')
      .flatMap((node) => blocksFrom(node, notes.reading));
    notes.checkAllCalled();
    return { document: { v: 1, blocks } };
  });
}

/** Reads one line of text with its mentions and marks: a title, a standfirst, one entry of a list. */
export function readLine(
  markdown: string,
  options: ReadingOptions,
): { line: Inline[] } | { refused: 'manuscript'; found: ManuscriptProblem } {
  return orProblem(() => {
    const source = liftMentions(markdown);
    const root = fromMarkdown(source, { extensions: [{ disable: { null: BLOCK_SYNTAX } }] });
    const { reading } = notesOf([], { keys: options.keys, source, offset: (options.firstLine ?? 1) - 1 });
    const [only, second] = root.children;
    if (only === undefined) return { line: [] };
    if (only.type !== 'paragraph') throw unknown(only, reading);
    if (second !== undefined) throw new ManuscriptError('more-than-a-line', lineOf(second, reading), '');
    return { line: readInlines(only.children, reading) };
  });
}

const MENTION_IN_LINK =
  /(?<!\\)\[([^[\]\n]*)(?<!\\)(\[[^[\]\n]*\]\((?:person|place|date):[^)\n]*\))((?:[^[\]\n]|\[[^[\]\n]*\]\((?:person|place|date):[^)\n]*\))*)\](\([^)\n]*\))/g;

/** A mention among a link's words: Markdown knows no link in a link, so the words before and after it are linked. */
function liftMentions(markdown: string): string {
  const lifted = markdown.replaceAll(MENTION_IN_LINK, (_, before: string, mention: string, after: string, to: string) =>
    [before === '' ? '' : `[${before}]${to}`, mention, after === '' ? '' : `[${after}]${to}`].join(''),
  );
  return lifted === markdown ? markdown : liftMentions(lifted);
}

function orProblem<T>(read: () => T): T | { refused: 'manuscript'; found: ManuscriptProblem } {
  try {
    return read();
  } catch (error) {
    if (error instanceof ManuscriptError) return { refused: 'manuscript', found: error.found };
    throw error;
  }
}

function blocksFrom(node: BlockNode, reading: Reading): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const [only] = node.children;
      if (node.children.length === 1 && only?.type === 'image') return [mediaBlock(only, reading)];
      return [{ type: 'paragraph', content: readInlines(node.children, reading) }];
    }
    case 'heading': {
      if (node.depth !== 2 && node.depth !== 3)
        throw new ManuscriptError('heading-level', lineOf(node, reading), String(node.depth));
      return [{ type: 'heading', level: node.depth, content: readInlines(node.children, reading) }];
    }
    case 'list':
      return [
        { type: 'list', ordered: node.ordered === true, items: node.children.map((item) => lineIn(item, reading)) },
      ];
    case 'blockquote':
      return node.children.map((child) => ({ type: 'quote', content: lineFrom(child, reading) }));
    default:
      throw unknown(node, reading);
  }
}

function lineIn(item: ItemNode, reading: Reading): Inline[] {
  const [only, second] = item.children;
  if (second !== undefined) throw new ManuscriptError('nested', lineOf(second, reading), '');
  return only === undefined ? [] : lineFrom(only, reading);
}

function lineFrom(node: BlockNode, reading: Reading): Inline[] {
  if (node.type === 'html') throw unknown(node, reading);
  if (node.type !== 'paragraph') throw new ManuscriptError('nested', lineOf(node, reading), '');
  return readInlines(node.children, reading);
}

function mediaBlock(image: ImageNode, reading: Reading): Block {
  if ((image.alt ?? '') !== '') throw new ManuscriptError('picture-with-alt', lineOf(image, reading), image.url);
  const [scheme, key] = [image.url.slice(0, image.url.indexOf(':')), image.url.slice(image.url.indexOf(':') + 1)];
  const media = scheme === 'media' ? reading.keys.picture(key) : scheme === 'film' ? reading.keys.film(key) : null;
  if (media === null) throw new ManuscriptError('unknown-media', lineOf(image, reading), image.url);
  return { type: scheme === 'film' ? 'video' : 'picture', media };
}
