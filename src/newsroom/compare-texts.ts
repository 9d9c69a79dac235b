import { diffArrays } from 'diff';
import type { Block, Inline } from '../domain/document.ts';
import type { WorkText } from '../domain/work.ts';
import { partsOf, TEXT_PARTS, type TextPart } from './text-parts.ts';

/** A run of words, or a mention, and whether the other text has it too. */
export interface Piece {
  readonly inline: Inline;
  readonly changed: boolean;
}

/** A block of one of two texts. */
export interface Side {
  readonly block: Block;
  /** Where it stands in its part, counted from 0. */
  readonly at: number;
  /** What is in it, word by word; of a picture or a film, nothing. */
  readonly pieces: readonly Piece[];
}

/** Two blocks that stand for each other, or one that has none in the other text. */
export interface ComparedRow {
  readonly part: TextPart;
  readonly before: Side | null;
  readonly after: Side | null;
  readonly same: boolean;
}

/** Two versions of a text, block by block, and word by word where a block changed. */
export function compareTexts(before: WorkText, after: WorkText): ComparedRow[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return TEXT_PARTS.flatMap((part) =>
    compareBlocks(old.get(part) ?? [], now.get(part) ?? [], after.locale).map((row) => ({ part, ...row })),
  );
}

/** From so many changes on, two long texts are taken as different altogether: to find the last of them takes seconds. */
const MOST_CHANGES = 2000;
/** How much of two blocks must be the same words for one to be the other, changed. */
const ALIKE = 0.4;

type Row = Omit<ComparedRow, 'part'>;

export function compareBlocks(before: readonly Block[], after: readonly Block[], locale: string): Row[] {
  const key = (block: Block): string => JSON.stringify(block);
  const runs = diffArrays(before.map(key), after.map(key), { maxEditLength: MOST_CHANGES }) ?? [
    { value: before.map(key), removed: true, added: false },
    { value: after.map(key), removed: false, added: true },
  ];
  const rows: Row[] = [];
  let [old, now] = [0, 0];
  let gone: Numbered[] = [];
  for (const { value, added, removed } of runs) {
    if (removed) {
      gone = take(before, old, value.length);
      old += value.length;
      continue;
    }
    const come = added ? take(after, now, value.length) : [];
    rows.push(...pair(gone, come, locale));
    gone = [];
    if (!added) {
      rows.push(...take(after, now, value.length).map(({ block, at }, i) => unchanged(block, old + i, at)));
      old += value.length;
    }
    now += value.length;
  }
  return [...rows, ...pair(gone, [], locale)];
}

/** Two blocks that stand for each other whatever is in them, such as two titles. */
export const compareOne = (before: Block, after: Block, locale: string): Row =>
  changed({ block: before, at: 0 }, { block: after, at: 0 }, locale);

interface Numbered {
  readonly block: Block;
  readonly at: number;
}

const take = (blocks: readonly Block[], from: number, count: number): Numbered[] =>
  blocks.slice(from, from + count).map((block, i) => ({ block, at: from + i }));

function unchanged(block: Block, old: number, now: number): Row {
  const pieces = wholeOf(block).map((inline) => ({ inline, changed: false }));
  return { before: { block, at: old, pieces }, after: { block, at: now, pieces }, same: true };
}

/** What stands in a block, as it is: to cut it into words takes long. */
function wholeOf(block: Block): Inline[] {
  const edge = (text: string): Inline => ({ type: 'text', text, marks: [] });
  const lines = block.type === 'list' ? block.items : 'content' in block ? [block.content] : [];
  return lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [edge('\n')]),
    ...line.flatMap((inline) => (inline.type === 'note' ? [edge(' ['), ...inline.content, edge(']')] : [inline])),
  ]);
}

/** Blocks that went beside those that came in their place: each with the next one that is mostly of the same words. */
function pair(gone: readonly Numbered[], come: readonly Numbered[], locale: string): Row[] {
  const rows: Row[] = [];
  let next = 0;
  for (const each of gone) {
    const found = come.findIndex((other, i) => i >= next && areAlike(each.block, other.block, locale));
    const alone = found === -1;
    if (!alone) for (const other of come.slice(next, found)) rows.push(cameAlone(other, locale));
    const other = alone ? undefined : come[found];
    rows.push(other === undefined ? wentAlone(each, locale) : changed(each, other, locale));
    if (!alone) next = found + 1;
  }
  return [...rows, ...come.slice(next).map((other) => cameAlone(other, locale))];
}

const wentAlone = (each: Numbered, locale: string): Row => ({
  before: { ...each, pieces: merged(tokensOf(each.block, locale).map(({ inline }) => ({ inline, changed: true }))) },
  after: null,
  same: false,
});

const cameAlone = (each: Numbered, locale: string): Row => {
  const { before: after } = wentAlone(each, locale);
  return { before: null, after, same: false };
};

function areAlike(one: Block, other: Block, locale: string): boolean {
  const [a, b] = [one, other].map((block) => wordsOf(block, locale));
  if (a === undefined || b === undefined) return false;
  if (a.size === 0 || b.size === 0) return a.size === b.size && one.type === other.type;
  const shared = [...a].filter((word) => b.has(word)).length;
  // A line of few words is the same line whatever became of them.
  return (2 * shared) / (a.size + b.size) >= (Math.max(a.size, b.size) < 8 ? ALIKE / 2 : ALIKE);
}

const wordsOf = (block: Block, locale: string): Set<string> =>
  new Set(tokensOf(block, locale).flatMap(({ key }) => (/[\p{L}\p{N}]/u.test(key) ? [key] : [])));

function changed(one: Numbered, other: Numbered, locale: string): Row {
  const [old, now] = [tokensOf(one.block, locale), tokensOf(other.block, locale)];
  const runs = diffArrays([...old], [...now], {
    comparator: (a: Token, b: Token) => a.key === b.key,
    maxEditLength: MOST_CHANGES,
  });
  const side = (which: 'removed' | 'added', tokens: readonly Token[]): Piece[] => {
    const other_ = which === 'removed' ? 'added' : 'removed';
    if (runs === undefined) return tokens.map(({ inline }) => ({ inline, changed: true }));
    return runs.flatMap((run) => (run[other_] ? [] : run.value.map(({ inline }) => ({ inline, changed: run[which] }))));
  };
  return {
    before: { ...one, pieces: merged(side('removed', old)) },
    after: { ...other, pieces: merged(side('added', now)) },
    same: false,
  };
}

/** A word, a space, a mark, or a mention: what is compared. */
interface Token {
  readonly key: string;
  readonly inline: Inline;
}

function tokensOf(block: Block, locale: string): Token[] {
  if (block.type === 'list')
    return block.items.flatMap((item, at) => [
      ...(at === 0 ? [] : [tokenOf({ type: 'text', text: '\n', marks: [] })]),
      ...item.flatMap((inline) => tokensIn(inline, locale)),
    ]);
  return 'content' in block ? block.content.flatMap((inline) => tokensIn(inline, locale)) : [];
}

function tokensIn(inline: Inline, locale: string): Token[] {
  if (inline.type === 'note') {
    const edge = (text: string) => tokenOf({ type: 'text', text, marks: [] });
    return [edge(' ['), ...inline.content.flatMap((each) => tokensIn(each, locale)), edge(']')];
  }
  if (inline.type !== 'text') return [tokenOf(inline)];
  return wordsIn(inline.text, locale).map((text) => tokenOf({ ...inline, text }));
}

const tokenOf = (inline: Inline): Token => ({
  key: inline.type === 'text' && inline.marks.length === 0 ? inline.text : JSON.stringify(inline),
  inline,
});

const segmenters = new Map<string, Intl.Segmenter>();

/** By the rules of the language: Thai and Chinese put no space between words. */
function wordsIn(text: string, locale: string): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Words in a row of one kind are one piece. */
function merged(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (
      last !== undefined &&
      last.changed === piece.changed &&
      last.inline.type === 'text' &&
      piece.inline.type === 'text'
    )
      if (JSON.stringify(last.inline.marks) === JSON.stringify(piece.inline.marks)) {
        const text = last.inline.text + piece.inline.text;
        found[found.length - 1] = { changed: piece.changed, inline: { ...last.inline, text } };
        continue;
      }
    found.push(piece);
  }
  return found;
}
