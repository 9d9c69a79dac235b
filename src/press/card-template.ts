import { TYPST_PRELUDE, type TypstLine } from './lines-for-typst.ts';

/** What the card says. `notice` is the sentence that every page of a demonstration carries. */
export interface CardWords {
  readonly lang: string;
  readonly kicker: string;
  readonly title: TypstLine;
  readonly organisation: string;
  readonly shortName: string;
  readonly notice: string | null;
}

/** Raise it when the drawing changes. */
export const CARD_VERSION = 2;

/** 1200 by 630 pixels, drawn at 900 by 472.5 points: paper, ink, the yellow of the banner. The title takes the largest size that fits. */
export const CARD_TEMPLATE = `${TYPST_PRELUDE}
#set document(date: none)
#set page(width: 900pt, height: 472.5pt, margin: 0pt, fill: paper)
#set text(font: serif, fallback: false, lang: data.lang, fill: ink)
#set par(leading: 0.32em, justify: false)

#place(top + left, rect(width: 100%, height: 18pt, fill: yellow))
#place(bottom + left, rect(width: 100%, height: 1pt, fill: rule-colour), dy: -86pt)

#let title(size) = {
  // A hyphen is no place to break a title.
  show regex("\\S+-\\S+"): box
  text(size: size, weight: 700, tracking: -0.018em, hyphenate: false)[#setline(data.title)]
}
#let room = (width: 772pt, height: 232pt)

#place(top + left, dx: 64pt, dy: 62pt)[
  #text(font: sans, size: 19pt, weight: 700, tracking: 0.09em, fill: ember)[#upper(data.kicker)]
]
#place(top + left, dx: 64pt, dy: 108pt)[
  #context {
    let sizes = (100pt, 92pt, 84pt, 76pt, 70pt, 64pt, 58pt, 52pt, 47pt, 42pt, 38pt, 34pt, 30pt, 26pt, 22pt)
    let fits(size) = measure(block(width: room.width, title(size)), width: room.width).height <= room.height
    let size = sizes.find(fits)
    let size = if size == none { 22pt } else { size }
    // Even lines: the narrowest width that takes no line more.
    let height(width) = measure(block(width: width, title(size)), width: width).height
    let width = range(400, 773, step: 12).map(w => w * 1pt).find(w => height(w) <= height(room.width))
    block(width: if width == none { room.width } else { width }, title(size))
  }
]
#place(bottom + left, dx: 64pt, dy: -32pt)[
  #text(size: 26pt, weight: 700, tracking: -0.02em)[#data.shortName#text(fill: yellow)[.]]
  #h(14pt)
  #text(font: sans, size: 16pt, fill: quiet)[#data.organisation]
]
#if data.notice != none {
  place(bottom + right, dx: -64pt, dy: -32pt, box(width: 300pt, align(right, {
    set par(leading: 0.35em)
    text(font: sans, size: 13pt, fill: quiet)[#data.notice]
  })))
}
`;
