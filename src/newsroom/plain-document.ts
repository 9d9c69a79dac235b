import type { Block, Document } from '../domain/document.ts';

/**
 * Plain words as a document: an empty line ends a paragraph, another line is only where somebody broke one. What looks
 * like Markdown or HTML is words: nothing that is sent in is refused for how it is written.
 */
export function plainDocument(words: string): Document {
  const paragraphs = words
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  const blocks = paragraphs.map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }));
  return { v: 1, blocks };
}
