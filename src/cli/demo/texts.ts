import type { Document, Inline } from '../../domain/document.ts';
import { readLine, readMarkdown } from '../../newsroom/markdown.ts';
import type { ManuscriptProblem } from '../../newsroom/manuscript-problem.ts';
import type { KeyResolver } from '../../newsroom/reading.ts';
import { catalogueFor } from '../../platform/catalogue/catalogue.ts';
import { parseLocale } from '../../domain/locale.ts';
import { ContentMistake } from './mistake.ts';

/** Reads the Markdown of one file; a mistake names the file, the field or line, and what is wrong. */
export interface TextReader {
  line(markdown: string, field: string): Inline[];
  document(markdown: string, firstLine: number): Document;
}

export function textReader(file: string, keys: KeyResolver): TextReader {
  return {
    line(markdown, field) {
      const read = readLine(markdown, { keys });
      if ('refused' in read) throw new ContentMistake(file, `field ${field}`, sentenceFor(read.found));
      return read.line;
    },
    document(markdown, firstLine) {
      const read = readMarkdown(markdown, { keys, firstLine });
      if ('refused' in read) throw new ContentMistake(file, `line ${read.found.line}`, sentenceFor(read.found));
      return read.document;
    },
  };
}

function sentenceFor({ problem, what }: ManuscriptProblem): string {
  const english = parseLocale('en');
  if (english === null) throw new Error('en is a locale');
  return catalogueFor(english)(`manuscript.${problem}`, { what });
}
