import { TYPST_PRELUDE, type TypstLine } from './lines-for-typst.ts';

export type ReportBlock =
  | { readonly type: 'paragraph' | 'quote'; readonly line: TypstLine }
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly line: TypstLine }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly TypstLine[] }
  | { readonly type: 'picture'; readonly path: string; readonly alt: string; readonly caption: string };

/** Everything that the document says; `words` are the catalogue's. */
export interface ReportWords {
  readonly lang: string;
  readonly region: string | null;
  readonly dir: 'ltr' | 'rtl';
  readonly title: TypstLine;
  readonly standfirst: TypstLine;
  readonly organisation: string;
  readonly shortName: string;
  readonly date: string | null;
  readonly notices: readonly string[];
  readonly blocks: readonly ReportBlock[];
  readonly findings: readonly TypstLine[];
  readonly recommendations: readonly { readonly to: string; readonly text: TypstLine }[];
  readonly words: {
    readonly kicker: string;
    readonly index: string;
    readonly findings: string;
    readonly text: string;
    readonly recommendations: string;
    readonly publishedBy: string;
  };
}

/** Raise it when the layout changes. */
export const REPORT_VERSION = 1;

/** A4: a cover in ink and yellow, the text in one column of about 66 letters, findings numbered, recommendations by office. */
export const REPORT_TEMPLATE = `${TYPST_PRELUDE}
#set document(date: none, title: plain(data.title), author: data.organisation)
#set text(font: serif, fallback: false, lang: data.lang, region: data.region, fill: ink, size: 10.8pt)
#set text(dir: if data.dir == "rtl" { rtl } else { ltr })
#set par(leading: 0.72em, spacing: 1.15em, justify: false)
#show link: set text(fill: ember)

// The cover.
#page(margin: 0pt, fill: ink, footer: none)[
  #place(bottom + left, polygon(fill: yellow, (0pt, 250pt), (595.28pt, 92pt), (595.28pt, 420pt), (0pt, 420pt)))
  #place(top + left, dx: 64pt, dy: 84pt, block(width: 452pt)[
    #text(font: sans, size: 11pt, weight: 700, tracking: 0.07em, fill: yellow)[#upper(data.words.kicker)]
    #v(20pt)
    #context {
      let title(size) = {
        set par(leading: 0.34em)
        text(size: size, weight: 700, tracking: -0.02em, fill: paper, hyphenate: false)[#setline(data.title)]
      }
      let fits(size) = measure(title(size), width: 452pt).height <= 230pt
      let size = (50pt, 46pt, 42pt, 38pt, 34pt, 30pt, 26pt, 22pt).find(fits)
      title(if size == none { 22pt } else { size })
    }
    #v(24pt)
    #set par(leading: 0.62em)
    #text(size: 14pt, fill: rgb("#e6dccb"))[#setline(data.standfirst)]
  ])
  #place(bottom + left, dx: 64pt, dy: -56pt, block(width: 467pt)[
    #set par(leading: 0.5em)
    #grid(columns: (1fr, auto), align: (left + bottom, right + bottom),
      [#text(size: 24pt, weight: 700, tracking: -0.02em)[#data.shortName.] \\ #text(font: sans, size: 10pt)[#data.organisation]],
      text(font: sans, size: 10pt)[#data.words.index #if data.date != none [\\ #data.date]],
    )
  ])
]

#set page(
  paper: "a4",
  margin: (top: 78pt, bottom: 84pt, inside: 104pt, outside: 104pt),
  header: text(font: sans, size: 8pt, fill: quiet)[#plain(data.title) #h(1fr) #data.organisation],
  footer: context text(font: sans, size: 8pt, fill: quiet)[
    #data.words.index #h(1fr) #counter(page).display("1 / 1", both: true)
  ],
)

#show heading.where(level: 1): it => block(above: 2.4em, below: 1em, sticky: true)[
  #line(length: 100%, stroke: 2pt + ink)
  #v(0.05em)
  #set par(leading: 0.4em)
  #text(size: 21pt, weight: 700, tracking: -0.012em, hyphenate: false, it.body)
]
#show heading.where(level: 2): it => block(above: 1.9em, below: 0.8em, sticky: true)[
  #set par(leading: 0.4em)
  #text(size: 15pt, weight: 600, tracking: -0.008em, hyphenate: false, it.body)
]
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.6em, sticky: true)[
  #text(size: 12pt, weight: 600, it.body)
]
#set list(marker: text(fill: ember)[•], indent: 0pt, body-indent: 0.8em, spacing: 0.8em)
#set enum(numbering: n => text(font: sans, weight: 700, fill: ember)[#n], body-indent: 0.8em, spacing: 0.8em)

// What is found stands first: it is what most readers came for.
#heading(level: 1, data.words.findings)
#for (at, finding) in data.findings.enumerate() {
  block(width: 100%, above: 0pt, below: 0pt, inset: (y: 8pt), stroke: (bottom: 0.6pt + rule-colour), breakable: false,
    grid(columns: (26pt, 1fr),
      text(size: 15pt, weight: 700, fill: ember)[#(at + 1)],
      text(size: 12.5pt)[#setline(finding)],
    ))
}
#for notice in data.notices {
  block(above: 1.6em, text(font: sans, size: 8.6pt, fill: quiet)[#notice])
}

#let setblock(item) = {
  if item.type == "paragraph" { par(setline(item.line)) }
  else if item.type == "heading" { heading(level: item.level, setline(item.line)) }
  else if item.type == "quote" {
    quote(block: true, block(inset: (left: 14pt), stroke: (left: 3pt + yellow), emph(setline(item.line))))
  }
  else if item.type == "list" {
    if item.ordered { enum(..item.items.map(setline)) } else { list(..item.items.map(setline)) }
  }
  else if item.type == "picture" {
    block(above: 1.8em, below: 1.8em, breakable: false, width: 100%)[
      #image(item.path, width: 100%, alt: item.alt)
      #v(-0.4em)
      #set par(leading: 0.5em)
      #text(font: sans, size: 8.4pt, fill: quiet)[#item.caption]
    ]
  }
}
#heading(level: 1, data.words.text)
#for item in data.blocks { setblock(item) }

#heading(level: 1, data.words.recommendations)
#for recommendation in data.recommendations {
  block(width: 100%, above: 0pt, below: 0pt, inset: (y: 9pt), stroke: (bottom: 0.6pt + rule-colour), breakable: false,
    grid(columns: (132pt, 1fr), column-gutter: 16pt,
      { set par(leading: 0.5em); text(font: sans, size: 9.4pt, weight: 700, fill: ember)[#recommendation.to] },
      [#setline(recommendation.text)],
    ))
}

#v(2.4em)
#block(breakable: false, text(font: sans, size: 8.8pt, fill: quiet)[
  #data.words.publishedBy#if data.date != none [, #data.date] \\ #data.words.index
])
`;
