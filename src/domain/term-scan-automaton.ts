import type { Reader } from './normal-forms-read.ts';
import { formsOf, WAYS, type ProtectedTerm, type Way } from './protected-term.ts';
import { TermForms, treeOf } from './term-scan-tree.ts';

/**
 * All forms of all terms as one tree of letters, in arrays of numbers: nodes in the order of their depth, the children
 * of a node side by side and sorted. A state of reading is a node, or, beyond the last of them, a place in the letters
 * of the one form that is left. Memory is linear in the letters of the forms: 14 bytes for each that several forms begin
 * with, and 2 for each of the rest.
 */
export interface TermAutomaton {
  /** The letter that leads to a node. */
  readonly labels: Uint16Array;
  /** Where the children of a node begin; they end where those of the next node begin. */
  readonly children: Uint32Array;
  /** 0, or 1 and the form that ends in a node. */
  readonly ends: Uint32Array;
  /** 0, or 1 and where in `tails` the one form goes on that a node belongs to. */
  readonly tailOf: Uint32Array;
  /** Letters; after those of a form NUL, and in two numbers 1 and the form. */
  readonly tails: Uint16Array;
  /** The states after one letter, by that letter: most letters of a text lead nowhere else. */
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

/** Compiles terms at once. */
export function compileTerms(terms: readonly ProtectedTerm[], reader: Reader): TermAutomaton {
  const compiling = compilingTerms(terms, reader);
  for (;;) {
    const { done, value } = compiling.next();
    if (done === true) return value;
  }
}

/** Terms whose forms are made between two pauses. */
const TERMS_AT_ONCE = 250;

/** Compiles terms, some hundredths of a millisecond of work for each, and pauses every few milliseconds. */
export function* compilingTerms(terms: readonly ProtectedTerm[], reader: Reader): Generator<void, TermAutomaton> {
  const forms = new TermForms();
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    if (term === undefined) continue;
    for (const { letters, way } of formsOf(term, reader)) forms.add(letters, i * WAYS.length + WAYS.indexOf(way));
    if (i % TERMS_AT_ONCE === 0) yield;
  }
  const tree = yield* treeOf(forms);
  const root = new Uint32Array(0x10000);
  for (let node = tree.children[0] ?? 1; node < (tree.children[1] ?? 1); node++)
    root[tree.labels[node] ?? 0] = stateOf(tree, node);
  const arrays = { ...tree, root };
  const bytes = Object.values(arrays).reduce((sum, array) => sum + array.byteLength, 0);
  const size = { forms: tree.firstOwner.length, nodes: tree.labels.length, bytes };
  return { ...arrays, terms, size };
}

/** The state that a letter leads to, or 0: the root is nobody's child. */
export function step(automaton: TermAutomaton, state: number, label: number): number {
  const { labels, children, tails } = automaton;
  if (state >= labels.length) return label !== 0 && tails[state - labels.length] === label ? state + 1 : 0;
  let low = children[state] ?? 0;
  let high = children[state + 1] ?? 0;
  while (high - low > 6) {
    const middle = (low + high) >> 1;
    if ((labels[middle] ?? 0) <= label) low = middle;
    else high = middle;
  }
  for (; low < high; low++) if (labels[low] === label) return stateOf(automaton, low);
  return 0;
}

function stateOf({ labels, tailOf }: Pick<TermAutomaton, 'labels' | 'tailOf'>, node: number): number {
  const tail = tailOf[node] ?? 0;
  return tail === 0 ? node : labels.length + tail - 1;
}

/** 0, or 1 and the form that ends in a state. */
export function endOf({ labels, ends, tails }: TermAutomaton, state: number): number {
  if (state < labels.length) return ends[state] ?? 0;
  const at = state - labels.length;
  return tails[at] === 0 ? (tails[at + 1] ?? 0) + (tails[at + 2] ?? 0) * 0x10000 : 0;
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
