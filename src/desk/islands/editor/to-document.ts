import type { Node } from 'prosemirror-model';
import type { Block, Document, Inline, Mark } from '../../../domain/document.ts';

/** What is in the editor as a document. Lines in which nothing stands are none. */
export function toDocument(root: Node): Document {
  const blocks: Block[] = [];
  root.forEach((node) => {
    const block = blockOf(node);
    if (block !== null) blocks.push(block);
  });
  return { v: 1, blocks };
}

function blockOf(node: Node): Block | null {
  switch (node.type.name) {
    case 'picture':
    case 'video':
      return { type: node.type.name, media: node.attrs['media'] };
    case 'list': {
      const items = node.children.map(lineOf).filter((line) => line.length > 0);
      return items.length === 0 ? null : { type: 'list', ordered: node.attrs['ordered'], items };
    }
    default: {
      const content = lineOf(node);
      if (content.length === 0) return null;
      if (node.type.name === 'heading') return { type: 'heading', level: node.attrs['level'], content };
      return { type: node.type.name === 'quote' ? 'quote' : 'paragraph', content };
    }
  }
}

function lineOf(node: Node): Inline[] {
  return node.children.flatMap(inlineOf);
}

function inlineOf(node: Node): Inline[] {
  const { attrs } = node;
  switch (node.type.name) {
    case 'person':
      return [{ type: 'person', person: attrs['person'], form: attrs['form'] }];
    case 'place':
      return [{ type: 'place', place: attrs['place'], of: attrs['of'] }];
    case 'date':
      return [{ type: 'date', on: attrs['on'], of: attrs['of'] }];
    case 'note': {
      const content = lineOf(node);
      return content.length === 0 ? [] : [{ type: 'note', content }];
    }
    default:
      return [{ type: 'text', text: (node.text ?? '').replaceAll(/\p{Cc}/gu, ' '), marks: marksOf(node) }];
  }
}

/** The order in which documents name the marks of a text (`newsroom/markdown-inline.ts`). */
const ORDER: readonly Mark['type'][] = ['link', 'work', 'lang', 'strong', 'emphasis'];

function marksOf({ marks }: Node): Mark[] {
  return ORDER.flatMap((type) => {
    const mark = marks.find((each) => each.type.name === type);
    return mark === undefined ? [] : [{ type, ...mark.attrs } as Mark];
  });
}
