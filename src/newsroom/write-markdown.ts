import type { Block, Document, Inline, Mark } from '../domain/document.ts';
import type { MediaId, PersonId, PlaceId, WorkId } from '../domain/id.ts';

/** What a manuscript calls people, places, works and media: keys, or the ids themselves. */
export interface KeyNamer {
  person(id: PersonId): string;
  place(id: PlaceId): string;
  work(id: WorkId): string;
  media(id: MediaId): string;
}

/** A document as the Markdown that `readMarkdown` reads back to the same document. */
export function writeMarkdown(document: Document, keys: KeyNamer): string {
  const parts: string[] = [];
  const notes: string[] = [];
  const names: Names = {
    ...namesFrom(keys),
    call: (content) => `[^${notes.push(blockLine(content, namesFrom(keys)))}]`,
  };
  let before: Block | null = null;
  // Two lists in a row would be one: the second takes the other bullet (CommonMark: a list ends where the bullet changes).
  let other = false;
  for (const block of document.blocks) {
    other = block.type === 'list' && before?.type === 'list' && before.ordered === block.ordered && !other;
    parts.push(blockAsMarkdown(block, other, names));
    before = block;
  }
  parts.push(...notes.map((note, at) => `[^${at + 1}]: ${note}`));
  return parts.map((part) => `${part}\n`).join('\n');
}

/** One line, as `readLine` reads it back. */
export function writeLine(line: readonly Inline[], keys: KeyNamer): string {
  return lineWith(line, namesFrom(keys));
}

/** How mentions are written, and what stands where a footnote is called. */
interface Names extends KeyNamer {
  call(content: readonly Inline[]): string;
}

/** A line of its own has no place for footnotes: what one says stands in it, in brackets. */
const namesFrom = (keys: KeyNamer): Names => ({
  person: (id) => keys.person(id),
  place: (id) => keys.place(id),
  work: (id) => keys.work(id),
  media: (id) => keys.media(id),
  call: (content) => ` (${writeLine(content, keys)})`,
});

const lineWith = (line: readonly Inline[], names: Names): string => guardEdges(inlines(line, names));

function blockAsMarkdown(block: Block, other: boolean, keys: Names): string {
  switch (block.type) {
    case 'paragraph':
      return blockLine(block.content, keys);
    case 'heading':
      return `${'#'.repeat(block.level)} ${blockLine(block.content, keys)}`;
    case 'quote':
      return `> ${blockLine(block.content, keys)}`;
    case 'list':
      return block.items
        .map((item, at) => {
          const bullet = block.ordered ? `${at + 1}${other ? ')' : '.'}` : other ? '*' : '-';
          return `${bullet} ${blockLine(item, keys)}`;
        })
        .join('\n');
    case 'picture':
      return `![](media:${keys.media(block.media)})`;
    case 'video':
      return `![](film:${keys.media(block.media)})`;
  }
}

function blockLine(line: readonly Inline[], keys: Names): string {
  const text = lineWith(line, keys);
  // A paragraph must not read as a list, a heading's underline or a rule.
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=~]/, '\\$&');
}

/** Spaces at the ends of a line are dropped by Markdown, unless written as references. */
function guardEdges(text: string): string {
  return text.replace(/^\s/u, reference).replace(/\s$/u, reference);
}

const LEVELS: readonly (readonly Mark['type'][])[] = [['link', 'work'], ['lang'], ['strong'], ['emphasis']];

/** Writes runs of nodes that share a mark inside one pair of delimiters, from the outermost mark to the innermost. */
function inlines(line: readonly Inline[], keys: Names, level = 0): string {
  const types = LEVELS[level];
  if (types === undefined) return line.map((inline) => plain(inline, keys)).reduce(afterCall, '');
  let written = '';
  for (let at = 0; at < line.length;) {
    const mark = markOf(line[at], types);
    let end = at + 1;
    while (end < line.length && sameMark(markOf(line[end], types), mark)) end++;
    const inside = inlines(line.slice(at, end), keys, level + 1);
    written = join(written, mark === null ? inside : wrap(inside, mark, keys), mark);
    at = end;
  }
  return written;
}

function markOf(inline: Inline | undefined, types: readonly Mark['type'][]): Mark | null {
  if (inline?.type !== 'text') return null;
  return inline.marks.find((mark) => types.includes(mark.type)) ?? null;
}

const sameMark = (a: Mark | null, b: Mark | null): boolean => JSON.stringify(a) === JSON.stringify(b);

function wrap(inside: string, mark: Mark, keys: KeyNamer): string {
  switch (mark.type) {
    case 'strong':
      return `**${guardEdges(inside)}**`;
    case 'emphasis':
      return `_${guardEdges(inside)}_`;
    case 'lang':
      return `[${inside}](lang:${mark.lang})`;
    case 'work':
      return `[${inside}](work:${keys.work(mark.work)})`;
    case 'link':
      return `[${inside}](<${mark.href.replaceAll(/[\\<>&]/g, '\\$&')}>)`;
  }
}

/**
 * Delimiters open and close only beside a space or punctuation (CommonMark: delimiter runs). A letter beside one is
 * written as a reference, whose `&` and `;` are punctuation.
 */
function join(before: string, next: string, mark: Mark | null): string {
  const afterDelimiter = /(?<!\\)(?:\\\\)*[*_]$/.test(before);
  if (afterDelimiter && mark === null) return before + next.replace(/^[\p{L}\p{N}\p{M}]/u, reference);
  if (mark?.type === 'strong' || mark?.type === 'emphasis')
    return before.replace(/[^\s;]$/u, (last) => (/[\p{L}\p{N}\p{M}]/u.test(last) ? reference(last) : last)) + next;
  return afterCall(before, next);
}

/** After a footnote's call a colon would begin what it says, and a bracket an address. */
function afterCall(before: string, next: string): string {
  return before + (/(?<!\\)\[\^\d+\]$/.test(before) ? next.replace(/^[:(]/, reference) : next);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 32};`;
}

function plain(inline: Inline, keys: Names): string {
  switch (inline.type) {
    case 'text':
      return inline.text.replaceAll(/[\\`*_[\]<>&#!]/g, '\\$&');
    case 'person':
      return `[${inline.form}](person:${keys.person(inline.person)})`;
    case 'place':
      return `[](place:${keys.place(inline.place)}${limit(inline.of, keys)})`;
    case 'date':
      return `[](date:${inline.on}${limit(inline.of, keys)})`;
    case 'note':
      return keys.call(inline.content);
  }
}

const limit = (of: PersonId | null, keys: KeyNamer): string => (of === null ? '' : ` "${keys.person(of)}"`);
