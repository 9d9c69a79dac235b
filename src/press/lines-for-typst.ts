import { SANS, SERIF } from '../platform/typesetting/fonts.ts';
import type { PublishedLine } from '../domain/published-work.ts';

/** A line as our Typst documents read it: words with what they carry. Links keep their address, for a PDF. */
export type TypstLine = readonly {
  readonly t: string;
  readonly strong?: true;
  readonly emph?: true;
  readonly lang?: string;
  readonly href?: string;
}[];

export function typstLine(line: PublishedLine): TypstLine {
  return line.map(({ text, marks }) => {
    const lang = marks.find((mark) => mark.type === 'lang')?.lang;
    const href = marks.find((mark) => mark.type === 'link')?.href;
    return {
      t: text,
      ...(marks.some((mark) => mark.type === 'strong') ? { strong: true as const } : {}),
      ...(marks.some((mark) => mark.type === 'emphasis') ? { emph: true as const } : {}),
      ...(lang === undefined ? {} : { lang: lang.split('-', 1)[0] ?? lang }),
      ...(href === undefined || href.startsWith('/') ? {} : { href }),
    };
  });
}

const typstArray = (families: readonly string[]): string => `(${families.map((family) => `"${family}"`).join(', ')})`;

/** What every one of our Typst documents begins with: the words, the colours of the house, and how to set a line. */
export const TYPST_PRELUDE = `
#let data = json(bytes(sys.inputs.data))
#let paper = rgb("#faf6ee")
#let ink = rgb("#1b1712")
#let quiet = rgb("#665d50")
#let rule-colour = rgb("#d9cfbd")
#let yellow = rgb("#f0a202")
#let ember = rgb("#a34a00")
#let serif = ${typstArray(SERIF)}
#let sans = ${typstArray(SANS)}
#let setspan(span) = {
  let body = [#span.t]
  if span.at("lang", default: none) != none { body = text(lang: span.lang, body) }
  if span.at("emph", default: false) { body = emph(body) }
  if span.at("strong", default: false) { body = strong(body) }
  if span.at("href", default: none) != none { body = link(span.href, body) }
  body
}
#let setline(spans) = spans.map(setspan).join()
#let plain(spans) = spans.map(span => span.t).join()
`;
