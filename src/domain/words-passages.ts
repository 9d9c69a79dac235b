import type { Passage } from './search-hit.ts';
import type { Found } from './words-found.ts';

/** A whole text, what was found marked as it stands there. */
export function markedText(text: string, found: readonly Found[]): Passage[] {
  return passages(text, 0, text.length, found);
}

/** About this many characters of a text are shown. */
const EXCERPT = 200;
/** In a text full of hits the first ones are compared. */
const MOST_FOUND = 300;

/**
 * The piece of a text, about 200 characters, that has most of what was asked for, marked as it stands there.
 * Without a hit, its beginning.
 */
export function excerptOf(text: string, found: readonly Found[]): Passage[] {
  const { first, last } = densest(found);
  const around = first === undefined || last === undefined ? 0 : Math.max(0, EXCERPT - (last.end - first.start));
  const from = first === undefined ? 0 : wordStart(text, first.start - Math.floor(around / 3), first.start);
  const to = wordEnd(text, Math.max(from + EXCERPT, last?.end ?? 0));
  const inside = found.filter((each) => each.start >= from && each.end <= to);
  const piece = passages(text, from, to, inside);
  return [...(from > 0 ? [ELLIPSIS] : []), ...piece, ...(to < text.length ? [ELLIPSIS] : [])];
}

const ELLIPSIS: Passage = { text: '…', hit: false };

interface Stretch {
  readonly first: Found | undefined;
  readonly last: Found | undefined;
}

/** The first and last hit of the stretch with most different parts of the query, then with most hits, then the first. */
function densest(found: readonly Found[]): Stretch {
  let best: Stretch = { first: undefined, last: undefined };
  let most = 0;
  for (let i = 0; i < Math.min(found.length, MOST_FOUND); i++) {
    const first = found[i];
    const parts = new Set<number>();
    let last = first;
    let hits = 0;
    for (let j = i; j < found.length; j++) {
      const next = found[j];
      if (first === undefined || next === undefined || next.end - first.start > EXCERPT) break;
      parts.add(next.part);
      hits++;
      last = next;
    }
    const worth = parts.size * 1000 + hits;
    if (worth > most) [best, most] = [{ first, last }, worth];
  }
  return best;
}

function passages(text: string, from: number, to: number, found: readonly Found[]): Passage[] {
  const out: Passage[] = [];
  let done = from;
  for (const { start, end } of found) {
    if (start < done) continue;
    if (start > done) out.push({ text: text.slice(done, start), hit: false });
    out.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < to) out.push({ text: text.slice(done, to), hit: false });
  return out;
}

/** Moves on to the beginning of a word, unless there is none before `limit` (a script without spaces). */
function wordStart(text: string, at: number, limit: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, Math.min(at + 30, limit)).search(/\s/u);
  return space >= 0 ? at + space + 1 : betweenCharacters(text, at);
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + 30).search(/\s|$/u);
  return betweenCharacters(text, Math.min(text.length, at + (space < 30 ? space : 0)));
}

function betweenCharacters(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
