import type { Child } from 'hono/jsx';
import { isSafeHref } from '../domain/document.ts';
import { directionOf } from '../domain/locale.ts';
import type { PublishedLine, PublishedMark, PublishedSpan } from '../domain/published-work.ts';
import type { PageContext } from './page-context.ts';

/**
 * A run of text. Neighbours that share a link become one link, so that a name inside a linked sentence does not cut
 * it in three. `unlinked` is for lines that stand inside a link.
 */
export function Line(props: { line: PublishedLine; context: PageContext; unlinked?: boolean }) {
  const { line, context, unlinked = false } = props;
  const parts: { readonly href: string | null; readonly words: Child[] }[] = [];
  for (const span of line) {
    const href = unlinked ? null : hrefOf(span, context);
    const last = parts.at(-1);
    if (last !== undefined && last.href === href) last.words.push(marked(span, context));
    else parts.push({ href, words: [marked(span, context)] });
  }
  return <>{parts.map(({ href, words }) => (href === null ? words : <a href={href}>{words}</a>))}</>;
}

/** Where a footnote is called in a page, and where it stands. A page has the footnotes of one text. */
export const callId = (number: number): string => `call-${number}`;
export const noteId = (number: number): string => `note-${number}`;

/** Where a span leads: to its footnote, to what is safe (`isSafeHref`), and to works that are published in this language. */
function hrefOf(span: PublishedSpan, context: PageContext): string | null {
  for (const mark of span.marks) {
    if (mark.type === 'note') return `#${noteId(mark.number)}`;
    if (mark.type === 'work') return context.pathOf(mark.work);
    if (mark.type === 'link') return isSafeHref(mark.href) ? mark.href : null;
  }
  return null;
}

function marked(span: PublishedSpan, context: PageContext): Child {
  return span.marks.reduceRight<Child>((inner, mark) => wrap(inner, mark, context), span.text);
}

function wrap(inner: Child, mark: PublishedMark, context: PageContext): Child {
  switch (mark.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'lang': {
      const direction = directionOf(mark.lang);
      return (
        <span lang={mark.lang} dir={direction === context.direction ? undefined : direction}>
          {inner}
        </span>
      );
    }
    case 'note':
      return <sup id={callId(mark.number)}>{inner}</sup>;
    default:
      return inner;
  }
}
