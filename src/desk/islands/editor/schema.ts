import { Schema, type Attrs, type DOMOutputSpec, type Mark, type Node, type TagParseRule } from 'prosemirror-model';
import { isSafeHref } from '../../../domain/document.ts';

const ID = /^[a-z2-7]{26}$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const isId = (text: string | null): text is string => text !== null && ID.test(text);
const idOrNone = (text: string | null): string | null => (isId(text) ? text : null);

/** A block that is one line of words: it holds what a title may hold, and no footnote. */
const text = (tag: string, more: object = {}) => ({
  content: 'inline*',
  group: 'block',
  defining: true,
  parseDOM: [{ tag }],
  toDOM: (): DOMOutputSpec => [tag, 0],
  ...more,
});

/** A mention or medium: chosen, never typed, and one thing to the cursor. */
const chosen = (kind: string, attrs: readonly string[], read: (dom: HTMLElement) => Attrs | false) => ({
  attrs: Object.fromEntries(attrs.map((name) => [name, { default: null }])),
  atom: true,
  selectable: true,
  parseDOM: [{ tag: `[data-${kind}]`, priority: 60, getAttrs: read }] satisfies TagParseRule[],
  toDOM: (node: Node): DOMOutputSpec => {
    const { [kind === 'picture' || kind === 'video' ? 'media' : kind === 'date' ? 'on' : kind]: main, ...rest } =
      node.attrs;
    return ['span', { [`data-${kind}`]: String(main), ...dataOf(rest) }];
  },
});

const dataOf = (attrs: Attrs): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attrs).flatMap(([name, value]) => (value === null ? [] : [[`data-${name}`, String(value)]])),
  );

const medium = (kind: 'picture' | 'video') => ({
  ...chosen(kind, ['media'], (dom) =>
    isId(dom.getAttribute(`data-${kind}`)) ? { media: dom.getAttribute(`data-${kind}`) } : false,
  ),
  group: 'block',
});

/**
 * Documents (`domain/document.ts`) as the editor keeps them: nothing that is not in those can be typed or pasted.
 * `line` and `lines` are fields of one line and of several, which hold no blocks but `words`.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    line: { content: 'words' },
    lines: { content: 'words+' },
    paragraph: text('p'),
    words: text('p', { content: 'plain*', group: '', parseDOM: [{ tag: 'p', context: 'line/|lines/' }] }),
    heading: {
      ...text('h2'),
      attrs: { level: { default: 2 } },
      parseDOM: [
        { tag: 'h2', attrs: { level: 2 } },
        { tag: 'h3', attrs: { level: 3 } },
      ],
      toDOM: (node: Node): DOMOutputSpec => [`h${node.attrs['level']}`, 0],
    },
    list: {
      content: 'item+',
      group: 'block',
      attrs: { ordered: { default: false } },
      parseDOM: [
        { tag: 'ul', attrs: { ordered: false } },
        { tag: 'ol', attrs: { ordered: true } },
      ],
      toDOM: (node: Node): DOMOutputSpec => [node.attrs['ordered'] === true ? 'ol' : 'ul', 0],
    },
    item: text('li', { group: '' }),
    quote: text('blockquote'),
    picture: medium('picture'),
    video: medium('video'),
    text: { group: 'inline plain' },
    person: {
      ...chosen('person', ['person', 'form'], (dom) => {
        const person = dom.getAttribute('data-person');
        const form = dom.getAttribute('data-form');
        return isId(person) ? { person, form: form === 'short' || form === 'given' ? form : 'full' } : false;
      }),
      inline: true,
      group: 'inline plain',
    },
    place: {
      ...chosen('place', ['place', 'of'], (dom) => {
        const place = dom.getAttribute('data-place');
        return isId(place) ? { place, of: idOrNone(dom.getAttribute('data-of')) } : false;
      }),
      inline: true,
      group: 'inline plain',
    },
    date: {
      ...chosen('date', ['on', 'of'], (dom) => {
        const on = dom.getAttribute('data-date') ?? '';
        return DATE.test(on) ? { on, of: idOrNone(dom.getAttribute('data-of')) } : false;
      }),
      inline: true,
      group: 'inline plain',
    },
    note: {
      content: 'plain*',
      inline: true,
      group: 'inline',
      // One thing to the cursor: its words are written in a line of their own.
      atom: true,
      parseDOM: [{ tag: 'span[data-note]', priority: 60 }],
      toDOM: (): DOMOutputSpec => ['span', { 'data-note': '' }, 0],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      excludes: 'link work',
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (dom) => {
            const href = dom.getAttribute('href') ?? '';
            return isSafeHref(href) ? { href } : false;
          },
        },
      ],
      // No link to click: in an editor a click puts the cursor there.
      toDOM: (mark: Mark): DOMOutputSpec => ['a', { href: String(mark.attrs['href']), rel: 'noreferrer' }, 0],
    },
    work: {
      attrs: { work: {} },
      inclusive: false,
      excludes: 'link work',
      parseDOM: [
        {
          tag: 'span[data-work]',
          getAttrs: (dom) => (isId(dom.getAttribute('data-work')) ? { work: dom.getAttribute('data-work') } : false),
        },
      ],
      toDOM: (mark: Mark): DOMOutputSpec => ['span', { 'data-work': String(mark.attrs['work']) }, 0],
    },
    lang: {
      attrs: { lang: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: 'span[lang]',
          getAttrs: (dom) => {
            const lang = dom.getAttribute('lang') ?? '';
            return LANGUAGE.test(lang) ? { lang } : false;
          },
        },
      ],
      toDOM: (mark: Mark): DOMOutputSpec => ['span', { lang: String(mark.attrs['lang']), dir: 'auto' }, 0],
    },
    strong: { parseDOM: [{ tag: 'strong' }], toDOM: (): DOMOutputSpec => ['strong', 0] },
    emphasis: { parseDOM: [{ tag: 'em' }], toDOM: (): DOMOutputSpec => ['em', 0] },
  },
});

/** What a field holds: blocks, one line, or several. */
export type FieldKind = 'document' | 'line' | 'lines';
