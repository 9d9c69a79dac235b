import { GAP, type Reading } from './normal-forms.ts';
import { endOf, step, type TermAutomaton } from './term-scan-automaton.ts';

/** A form of terms found in a text. */
export interface TermHit {
  /** For `ownersOf`. */
  readonly form: number;
  /** In the original text, in code units; `end` is where the next letter begins, or the text's end. */
  readonly start: number;
  readonly end: number;
}

const HASH = 35;
const SPACE = 32;
const DOT = 46;
const COMMA = 44;

/** Steps for each letter of a text, beyond which it is not read on. A text of a reader never needs five. */
const MOST_STEPS_PER_LETTER = 400;

/**
 * Finds whole terms: from each letter that can begin a word, the tree is followed as far as it goes. No form is longer
 * than the longest name, so that time is linear in the text, and does not depend on how many terms there are.
 *
 * @throws RangeError for a text made to cost more than texts do; the caller treats it as unreadable.
 */
export function scan(automaton: TermAutomaton, reading: Reading): TermHit[] {
  const { root } = automaton;
  const { letters, gaps, length } = reading;
  const walk: Walk = { automaton, reading, hits: [], start: 0, steps: (length + 100) * MOST_STEPS_PER_LETTER };
  const run = root[HASH] ?? 0;
  for (let i = 0; i < length; i++) {
    if (gaps[i] === 0) continue;
    const letter = letters[i] ?? 0;
    const node = root[letter] ?? 0;
    walk.start = i;
    if (node !== 0) follow(walk, node, i + 1, false);
    if (run === 0) continue;
    const inRun = step(automaton, run, letter);
    if (inRun !== 0) follow(walk, inRun, i + 1, true);
  }
  return walk.hits;
}

interface Walk {
  readonly automaton: TermAutomaton;
  readonly reading: Reading;
  readonly hits: TermHit[];
  start: number;
  steps: number;
}

/** From a node that the letter before `i` led to. `run`: gaps do not count. */
function follow(walk: Walk, from: number, i: number, run: boolean): void {
  const { automaton, reading } = walk;
  const { letters, gaps, length } = reading;
  let node = from;
  for (;;) {
    if (--walk.steps < 0) throw new RangeError('a text costs more to read than texts do');
    const gap = gaps[i] ?? 0;
    if (gap !== 0) {
      found(walk, endOf(automaton, node), i);
      if ((gap & GAP.dot) !== 0 && !run) {
        const stop = step(automaton, node, DOT);
        if (stop !== 0) found(walk, endOf(automaton, stop), i);
      }
    }
    if (i >= length || (gap & GAP.barrier) !== 0) return;
    const letter = letters[i] ?? 0;
    i++;
    const parts = gap & (GAP.soft | GAP.hard);
    if (parts !== 0 && !run) {
      branch(walk, step(automaton, node, SPACE), letter, i);
      if ((gap & GAP.dot) !== 0) branch(walk, step(automaton, node, DOT), letter, i);
      if ((gap & GAP.comma) !== 0) branch(walk, step(automaton, node, COMMA), letter, i);
      // A space ends a word; a tag, or the end of a line, may lie within one.
      if ((parts & GAP.hard) !== 0 && (gap & GAP.line) === 0) return;
    }
    node = step(automaton, node, letter);
    if (node === 0) return;
  }
}

function branch(walk: Walk, parted: number, letter: number, i: number): void {
  if (parted === 0) return;
  const node = step(walk.automaton, parted, letter);
  if (node !== 0) follow(walk, node, i, false);
}

function found({ reading, hits, start }: Walk, end: number, i: number): void {
  if (end === 0) return;
  const from = reading.at[start] ?? 0;
  const to = reading.at[i] ?? from;
  const until = i < reading.length && to > from ? to : (reading.at[i - 1] ?? from) + 1;
  hits.push({ form: end - 1, start: from, end: until });
}
