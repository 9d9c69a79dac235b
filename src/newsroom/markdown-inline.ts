import { parsePartialDate } from '../domain/date.ts';
import { isSafeHref, type Inline, type Mark } from '../domain/document.ts';
import type { PersonId } from '../domain/id.ts';
import type { NameForm } from '../domain/person.ts';
import { ManuscriptError } from './manuscript-problem.ts';
import { lineOf, unknown, writtenAs, type InlineNode, type LinkNode, type Reading } from './reading.ts';

/** Reads the inside of a paragraph into flat nodes: texts with their marks, people, places, dates, footnotes. */
export function readInlines(nodes: readonly InlineNode[], reading: Reading): Inline[] {
  const found: Inline[] = [];
  for (const node of nodes) collect(node, [], found, reading);
  return found;
}

function collect(node: InlineNode, marks: readonly Mark[], found: Inline[], reading: Reading): void {
  switch (node.type) {
    case 'text':
      // A link inside a link is no link in Markdown: its brackets would be printed.
      if (/(?<!\\)\]\(/.test(writtenAs(node, reading)))
        throw new ManuscriptError('link-in-link', lineOf(node, reading), node.value);
      return addText(node.value.replaceAll(/\r?\n/g, ' '), marks, found);
    case 'strong':
      return node.children.forEach((child) => collect(child, [...marks, { type: 'strong' }], found, reading));
    case 'emphasis':
      return node.children.forEach((child) => collect(child, [...marks, { type: 'emphasis' }], found, reading));
    case 'link':
      return collectLink(node, marks, found, reading);
    case 'footnoteReference':
      found.push({ type: 'note', content: reading.noteOf(node) });
      return;
    case 'image':
      throw new ManuscriptError('picture-in-line', lineOf(node, reading), node.url);
    default:
      throw unknown(node, reading);
  }
}

function collectLink(node: LinkNode, marks: readonly Mark[], found: Inline[], reading: Reading): void {
  const line = lineOf(node, reading);
  const colon = node.url.indexOf(':');
  const scheme = node.url.slice(0, Math.max(colon, 0));
  const key = node.url.slice(colon + 1);
  if (scheme === 'person') {
    const person = reading.keys.person(key);
    if (person === null) throw new ManuscriptError('unknown-person', line, key);
    found.push({ type: 'person', person, form: formFrom(node, line) });
    return;
  }
  if (scheme === 'place') {
    const place = reading.keys.place(key);
    if (place === null) throw new ManuscriptError('unknown-place', line, key);
    if (node.children.length > 0) throw new ManuscriptError('place-with-words', line, key);
    found.push({ type: 'place', place, of: limitOf(node, line, reading) });
    return;
  }
  if (scheme === 'date') {
    const on = parsePartialDate(key);
    if (on === null) throw new ManuscriptError('unknown-date', line, key);
    if (node.children.length > 0) throw new ManuscriptError('date-with-words', line, key);
    found.push({ type: 'date', on, of: limitOf(node, line, reading) });
    return;
  }
  if (node.children.length === 0) throw new ManuscriptError('link-without-words', line, node.url);
  const mark = linkMark(scheme, key, node.url, line, reading);
  for (const child of node.children) collect(child, [...marks, mark], found, reading);
}

/** The person whose consent also limits a place or a date: the title of its link. */
function limitOf(node: LinkNode, line: number, reading: Reading): PersonId | null {
  if (node.title == null) return null;
  const of = reading.keys.person(node.title);
  if (of === null) throw new ManuscriptError('unknown-person', line, node.title);
  return of;
}

function linkMark(scheme: string, key: string, href: string, line: number, reading: Reading): Mark {
  if (scheme === 'lang') return { type: 'lang', lang: key };
  if (scheme === 'work') {
    const work = reading.keys.work(key);
    if (work === null) throw new ManuscriptError('unknown-work', line, key);
    return { type: 'work', work };
  }
  if (!isSafeHref(href)) throw new ManuscriptError('unsafe-link', line, href);
  return { type: 'link', href };
}

function formFrom(node: LinkNode, line: number): NameForm {
  const [only, second] = node.children;
  const word = second === undefined && only?.type === 'text' ? only.value : '';
  if (word === 'full' || word === 'short' || word === 'given') return word;
  throw new ManuscriptError('unknown-form', line, word);
}

const ORDER: readonly Mark['type'][] = ['link', 'work', 'lang', 'strong', 'emphasis'];

/** Adds words, in one node with the words before them if they carry the same marks. Marks are in one order, once each. */
function addText(text: string, marks: readonly Mark[], found: Inline[]): void {
  if (text === '') return;
  const own = ORDER.flatMap((type) => marks.find((mark) => mark.type === type) ?? []);
  const last = found.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(own))
    found[found.length - 1] = { type: 'text', text: last.text + text, marks: own };
  else found.push({ type: 'text', text, marks: own });
}
