import type { Mark as EditorMark, Node } from 'prosemirror-model';
import type { Block, Document, Inline, Mark } from '../../../domain/document.ts';
import { schema, type FieldKind } from './schema.ts';

/** A document as the editor keeps it. An empty field has one empty line, for the cursor. */
export function fromDocument({ blocks }: Document, kind: FieldKind): Node {
  const { doc, line, lines, words, paragraph } = schema.nodes;
  if (kind === 'document') return doc.create(null, blocks.length === 0 ? [paragraph.create()] : blocks.map(blockFrom));
  const some = blocks.map((block) => words.create(null, 'content' in block ? block.content.map(inlineFrom) : []));
  const all = some.length === 0 ? [words.create()] : some;
  return kind === 'line' ? line.create(null, all.slice(0, 1)) : lines.create(null, all);
}

function blockFrom(block: Block): Node {
  const { heading, list, item, paragraph, quote, picture, video } = schema.nodes;
  switch (block.type) {
    case 'paragraph':
      return paragraph.create(null, block.content.map(inlineFrom));
    case 'quote':
      return quote.create(null, block.content.map(inlineFrom));
    case 'heading':
      return heading.create({ level: block.level }, block.content.map(inlineFrom));
    case 'list':
      return list.create(
        { ordered: block.ordered },
        block.items.map((each) => item.create(null, each.map(inlineFrom))),
      );
    case 'picture':
      return picture.create({ media: block.media });
    case 'video':
      return video.create({ media: block.media });
  }
}

function inlineFrom(inline: Inline): Node {
  const { type, ...attrs } = inline;
  switch (inline.type) {
    case 'text':
      return schema.text(inline.text, inline.marks.map(markFrom));
    case 'note':
      return schema.nodes.note.create(null, inline.content.map(inlineFrom));
    case 'person':
    case 'place':
    case 'date':
      return schema.node(type, attrs);
  }
}

function markFrom({ type, ...attrs }: Mark): EditorMark {
  return schema.mark(type, attrs);
}
