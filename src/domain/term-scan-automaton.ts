import type { Reader } from './normal-forms-read.ts';
import { formsOf, WAYS, type ProtectedTerm, type Way } from './protected-term.ts';

/**
 * All forms of all terms as one tree of letters, in arrays of numbers: nodes in the order of their depth, the children
 * of a node side by side and sorted. Memory is linear in the letters of the forms, 10 bytes for each that no other form
 * begins with.
 */
export interface TermAutomaton {
  /** The letter that leads to a node. */
  readonly labels: Uint16Array;
  /** Where the children of a node begin; they end where those of the next node begin. */
  readonly children: Uint32Array;
  /** 0, or 1 and the form that ends in a node. */
  readonly ends: Uint32Array;
  /** The children of the root by letter: most letters of a text lead nowhere else. */
  readonly root: Uint32Array;
  /** Where the owners of a form begin and end in `owners`. */
  readonly firstOwner: Uint32Array;
  readonly lastOwner: Uint32Array;
  /** A term and a way to write it: `term * WAYS.length + way`. */
  readonly owners: Uint32Array;
  readonly terms: readonly ProtectedTerm[];
  /** Forms, nodes, and bytes of the arrays. */
  readonly size: { readonly forms: number; readonly nodes: number; readonly bytes: number };
}

export interface Owner {
  readonly term: ProtectedTerm;
  readonly way: Way;
}

/** Compiles terms: some tenths of a millisecond for each name, most of it spent on sorting their forms. */
export function compileTerms(terms: readonly ProtectedTerm[], reader: Reader): TermAutomaton {
  const entries: string[] = [];
  terms.forEach((term, i) => {
    for (const { letters, way } of formsOf(term, reader))
      entries.push(`${letters}\0${i * WAYS.length + WAYS.indexOf(way)}`);
  });
  entries.sort();
  const most = entries.reduce((sum, each) => sum + each.indexOf('\0'), 1);
  const tree = treeOf(entries, most);
  const root = new Uint32Array(0x10000);
  for (let node = tree.children[0] ?? 1; node < (tree.children[1] ?? 1); node++) root[tree.labels[node] ?? 0] = node;
  const arrays = { ...tree, root };
  const bytes = Object.values(arrays).reduce((sum, array) => sum + array.byteLength, 0);
  const size = { forms: tree.firstOwner.length, nodes: tree.labels.length, bytes };
  return { ...arrays, terms, size };
}

/** The tree of sorted entries, level by level: a node is the range of entries that share its letters. */
function treeOf(entries: readonly string[], most: number): Omit<TermAutomaton, 'root' | 'terms' | 'size'> {
  const labels = new Uint16Array(most);
  const children = new Uint32Array(most + 1);
  const ends = new Uint32Array(most);
  const owners = new Uint32Array(entries.length);
  const low = new Uint32Array(most);
  const high = new Uint32Array(most);
  const firstOwner: number[] = [];
  const lastOwner: number[] = [];
  // The letters of all entries one after the other: each level goes through them once, in order.
  const starts = new Uint32Array(entries.length + 1);
  const letters = new Uint16Array(most + entries.length);
  entries.forEach((entry, i) => {
    let to = starts[i] ?? 0;
    for (let from = 0; from < entry.length; from++) {
      const letter = entry.charCodeAt(from);
      letters[to++] = letter;
      if (letter !== 0) continue;
      owners[i] = Number(entry.slice(from + 1));
      break;
    }
    starts[i + 1] = to;
  });
  const letterOf = (entry: number, depth: number): number => letters[(starts[entry] ?? 0) + depth] ?? 0;
  high[0] = entries.length;
  let next = 1;
  let depth = 0;
  let levelEnds = 1;
  let node = 0;
  for (; node < next; node++) {
    if (node === levelEnds) {
      depth++;
      levelEnds = next;
    }
    children[node] = next;
    let at = low[node] ?? 0;
    const until = high[node] ?? 0;
    // Entries that end here come first: NUL is the least of letters.
    if (at < until && letterOf(at, depth) === 0) {
      firstOwner.push(at);
      ends[node] = firstOwner.length;
      while (at < until && letterOf(at, depth) === 0) at++;
      lastOwner.push(at);
    }
    while (at < until) {
      const label = letterOf(at, depth);
      labels[next] = label;
      low[next] = at;
      while (at < until && letterOf(at, depth) === label) at++;
      high[next++] = at;
    }
  }
  children[node] = next;
  return {
    labels: labels.slice(0, node),
    children: children.slice(0, node + 1),
    ends: ends.slice(0, node),
    owners,
    firstOwner: Uint32Array.from(firstOwner),
    lastOwner: Uint32Array.from(lastOwner),
  };
}

/** The node that a letter leads to, or 0: the root is nobody's child. */
export function step({ labels, children }: TermAutomaton, node: number, label: number): number {
  let low = children[node] ?? 0;
  let high = children[node + 1] ?? 0;
  while (high - low > 6) {
    const middle = (low + high) >> 1;
    if ((labels[middle] ?? 0) <= label) low = middle;
    else high = middle;
  }
  for (; low < high; low++) if (labels[low] === label) return low;
  return 0;
}

/** Whose form it is that ends in a node, and how it is written. */
export function ownersOf({ firstOwner, lastOwner, owners, terms }: TermAutomaton, form: number): Owner[] {
  const found: Owner[] = [];
  for (let i = firstOwner[form] ?? 0; i < (lastOwner[form] ?? 0); i++) {
    const owner = owners[i] ?? 0;
    const term = terms[Math.floor(owner / WAYS.length)];
    const way = WAYS[owner % WAYS.length];
    if (term !== undefined && way !== undefined) found.push({ term, way });
  }
  return found;
}
