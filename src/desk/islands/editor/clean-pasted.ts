import { isSafeHref } from '../../../domain/document.ts';
import { element } from './page.ts';

/** What was left out of what was pasted. */
export interface LeftOut {
  pictures: number;
  links: number;
}

interface Run {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly href: string | null;
}

interface Marks extends Omit<Run, 'text'> {}

const HEADINGS: Readonly<Record<string, 'h2' | 'h3'>> = { H1: 'h2', H2: 'h2', H3: 'h3', H4: 'h3', H5: 'h3', H6: 'h3' };
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'TITLE',
  'META',
  'LINK',
  'HEAD',
  'XML',
  'O:P',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
]);
const BLOCKS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'TD',
  'TH',
  'TR',
  'TABLE',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'DT',
  'DD',
  'PRE',
  'FIGURE',
  'FIGCAPTION',
  'BR',
  'HR',
]);

/**
 * The words of a page or of a word processor, and of their form what a text may have: paragraphs, headings, flat lists,
 * quotes, strong, emphasis, safe links. No style, no class, no picture, no markup of theirs. Word writes lists as
 * paragraphs (`mso-list`), Google Docs says bold and italic in styles.
 */
export function cleanPasted(html: string): { readonly html: string; readonly leftOut: LeftOut } {
  const source = new DOMParser().parseFromString(html.replaceAll(/<!--\[if[\s\S]*?<!\[endif\]-->/g, ''), 'text/html');
  const out = new Collected();
  walk(source.body, { strong: false, emphasis: false, href: null }, 'p', out);
  out.end();
  return { html: out.html(), leftOut: out.leftOut };
}

function walk(node: ParentNode & Node, marks: Marks, block: string, out: Collected): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) out.add((child.textContent ?? '').replaceAll(/\s+/g, ' '), marks, block);
    if (child instanceof Element) takeElement(child, marks, block, out);
  }
}

function takeElement(child: Element, marks: Marks, block: string, out: Collected): void {
  const tag = child.tagName.toUpperCase();
  const style = child.getAttribute('style') ?? '';
  if (SKIPPED.has(tag) || /mso-list:\s*Ignore|display:\s*none/i.test(style)) return;
  if (tag === 'IMG' || tag === 'PICTURE' || tag === 'SVG' || tag === 'VIDEO') {
    out.leftOut.pictures++;
    return;
  }
  const own = blockOf(child, tag, style, block);
  if (own !== null || BLOCKS.has(tag)) out.end();
  walk(child, marksOf(child, tag, style, marks, out), own ?? block, out);
  if (own !== null || BLOCKS.has(tag)) out.end();
}

function blockOf(child: Element, tag: string, style: string, block: string): string | null {
  if (HEADINGS[tag] !== undefined) return HEADINGS[tag] ?? null;
  if (tag === 'LI') return child.parentElement?.tagName === 'OL' ? 'ol' : 'ul';
  if (/mso-list:\s*l\d/i.test(style)) {
    const sign = child.querySelector('[style*="Ignore"]')?.textContent?.trim() ?? '';
    return /^\(?[\da-z]{1,3}[.)]/i.test(sign) ? 'ol' : 'ul';
  }
  if (tag === 'BLOCKQUOTE') return 'blockquote';
  // Inside of an entry or a quote a paragraph is that entry or quote.
  return tag === 'P' && block !== 'ol' && block !== 'ul' && block !== 'blockquote' ? 'p' : null;
}

function marksOf(child: Element, tag: string, style: string, marks: Marks, out: Collected): Marks {
  const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(style)?.[1] ?? '';
  const upright = /(?<![\w-])font-style:\s*normal/i.test(style);
  // Google Docs wraps all it gives in a `<b>` that is not bold.
  const bold = weight === '' ? tag === 'B' || tag === 'STRONG' : weight === 'bold' || Number(weight) >= 600;
  const light = weight !== '' && !bold && (tag === 'B' || tag === 'STRONG' || tag === 'SPAN');
  const italic = !upright && (tag === 'I' || tag === 'EM' || /(?<![\w-])font-style:\s*italic/i.test(style));
  let { href } = marks;
  if (tag === 'A') {
    const to = child.getAttribute('href') ?? '';
    const safe = isSafeHref(to) && !to.startsWith('/');
    if (!safe && to !== '' && !to.startsWith('#')) out.leftOut.links++;
    href = safe ? to : null;
  }
  return { strong: bold || (marks.strong && !light), emphasis: italic || (marks.emphasis && !upright), href };
}

class Collected {
  readonly leftOut: LeftOut = { pictures: 0, links: 0 };
  readonly #blocks: { readonly block: string; readonly runs: readonly Run[] }[] = [];
  #runs: Run[] = [];
  #block = 'p';

  add(text: string, marks: Marks, block: string): void {
    const before = this.#runs.at(-1)?.text ?? ' ';
    const kept = /\s$/.test(before) ? text.trimStart() : text;
    if (kept === '') return;
    this.#block = block;
    this.#runs.push({ ...marks, text: kept });
  }

  end(): void {
    const runs = this.#runs;
    this.#runs = [];
    const last = runs.pop();
    if (last !== undefined && last.text.trimEnd() !== '') runs.push({ ...last, text: last.text.trimEnd() });
    if (runs.length > 0) this.#blocks.push({ block: this.#block, runs });
  }

  html(): string {
    const root = element('div');
    for (const { block, runs } of this.#blocks) {
      const inside = runs.map(runElement);
      if (block !== 'ul' && block !== 'ol') {
        root.append(element(block as 'p', {}, inside));
        continue;
      }
      const last = root.lastElementChild;
      const list = last?.tagName.toLowerCase() === block ? last : root.appendChild(element(block));
      list.append(element('li', {}, inside));
    }
    return root.innerHTML;
  }
}

function runElement({ text, strong, emphasis, href }: Run): HTMLElement {
  let inside: string | HTMLElement = text;
  if (emphasis) inside = element('em', {}, [inside]);
  if (strong) inside = element('strong', {}, [inside]);
  return href === null ? element('span', {}, [inside]) : element('a', { href }, [inside]);
}
