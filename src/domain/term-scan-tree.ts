/** An array that grows as it is written to. */
class Growing<Kind extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>> {
  array: Kind;
  length = 0;
  readonly #make: (size: number) => Kind;

  constructor(make: (size: number) => Kind, size = 1024) {
    this.#make = make;
    this.array = make(size);
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const grown = this.#make(this.length * 2);
      grown.set(this.array);
      this.array = grown;
    }
    this.array[this.length++] = value;
  }

  /** What was written, in no more memory than that takes. */
  done(): Kind {
    const whole = this.#make(this.length);
    whole.set(this.array.subarray(0, this.length));
    return whole;
  }
}

const wide = (size: number): Uint32Array<ArrayBuffer> => new Uint32Array(size);
const narrow = (size: number): Uint16Array<ArrayBuffer> => new Uint16Array(size);

/** The letters of all forms, one after the other, and whose each of them is. */
export class TermForms {
  readonly letters = new Growing(narrow);
  readonly starts = new Growing(wide);
  readonly owners = new Growing(wide);

  add(letters: string, owner: number): void {
    this.starts.push(this.letters.length);
    this.owners.push(owner);
    for (let i = 0; i < letters.length; i++) this.letters.push(letters.charCodeAt(i));
    // No form has a letter NUL: it ends them, and is the least of letters.
    this.letters.push(0);
  }
}

export interface TermTree {
  readonly labels: Uint16Array;
  readonly children: Uint32Array;
  readonly ends: Uint32Array;
  readonly tailOf: Uint32Array;
  readonly tails: Uint16Array;
  readonly owners: Uint32Array;
  readonly firstOwner: Uint32Array;
  readonly lastOwner: Uint32Array;
}

/** Nodes that are made between two pauses. */
const NODES_AT_ONCE = 20_000;

/**
 * The tree of forms, level by level: a node is a range of forms that share its letters, which are put in the order of
 * the next one there and then. Nothing is sorted as a whole. Where one form is left its letters are not made nodes: they
 * stand in `tails`, with NUL and the form behind them.
 */
export function* treeOf(forms: TermForms): Generator<void, TermTree> {
  const ranges = new Ranges(forms);
  const labels = new Growing(narrow);
  const children = new Growing(wide);
  const ends = new Growing(wide);
  const tailOf = new Growing(wide);
  const tails = new Growing(narrow);
  const firstOwner = new Growing(wide);
  const lastOwner = new Growing(wide);
  const endsAt = (from: number, to: number): number => {
    firstOwner.push(from);
    lastOwner.push(to);
    return firstOwner.length;
  };
  labels.push(0);
  tailOf.push(0);
  let level = [Uint32Array.of(0), Uint32Array.of(ranges.order.length)] as const;
  let nodes = 1;
  for (let depth = 0; level[0].length > 0; depth++) {
    const low = new Growing(wide);
    const high = new Growing(wide);
    for (let k = 0; k < level[0].length; k++) {
      children.push(nodes);
      let at = level[0][k] ?? 0;
      const until = level[1][k] ?? 0;
      ranges.sort(at, until, depth);
      const first = at;
      while (at < until && ranges.letter(at, depth) === 0) at++;
      ends.push(at === first ? 0 : endsAt(first, at));
      while (at < until) {
        const label = ranges.letter(at, depth);
        const begins = at;
        while (at < until && ranges.letter(at, depth) === label) at++;
        const isAlone = at - begins === 1;
        labels.push(label);
        tailOf.push(isAlone ? tails.length + 1 : 0);
        if (isAlone) {
          for (let from = ranges.place(begins, depth + 1); ranges.letters[from] !== 0; from++)
            tails.push(ranges.letters[from] ?? 0);
          const form = endsAt(begins, at);
          tails.push(0);
          tails.push(form & 0xffff);
          tails.push(form >>> 16);
        }
        // A node of one form has no children.
        low.push(isAlone ? at : begins);
        high.push(at);
        if (++nodes % NODES_AT_ONCE === 0) yield;
      }
    }
    level = [low.done(), high.done()];
  }
  children.push(nodes);
  return {
    labels: labels.done(),
    children: children.done(),
    ends: ends.done(),
    tailOf: tailOf.done(),
    tails: tails.done(),
    owners: ranges.owners(),
    firstOwner: firstOwner.done(),
    lastOwner: lastOwner.done(),
  };
}

/** From this many forms on a range is counted out; below it is put in order by hand. */
const COUNTED = 24;

/** Forms in an order that becomes, range by range, the order of their letters. */
class Ranges {
  readonly order: Uint32Array;
  readonly letters: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #owners: Uint32Array;
  readonly #spare: Uint32Array;
  readonly #counts = new Uint32Array(0x10000);

  constructor({ letters, starts, owners }: TermForms) {
    this.letters = letters.done();
    this.#starts = starts.done();
    this.#owners = owners.done();
    this.order = Uint32Array.from(this.#starts, (_, i) => i);
    this.#spare = new Uint32Array(this.order.length);
  }

  place(at: number, depth: number): number {
    return (this.#starts[this.order[at] ?? 0] ?? 0) + depth;
  }

  letter(at: number, depth: number): number {
    return this.letters[this.place(at, depth)] ?? 0;
  }

  owners(): Uint32Array {
    return this.order.map((form) => this.#owners[form] ?? 0);
  }

  /** By the letter at this depth; forms of the same letter stay in the order that they are in. */
  sort(from: number, to: number, depth: number): void {
    if (to - from >= COUNTED) this.#count(from, to, depth);
    else this.#insert(from, to, depth);
  }

  #insert(from: number, to: number, depth: number): void {
    const { order } = this;
    for (let i = from + 1; i < to; i++) {
      const form = order[i] ?? 0;
      const letter = this.letter(i, depth);
      let j = i;
      for (; j > from && this.letter(j - 1, depth) > letter; j--) order[j] = order[j - 1] ?? 0;
      order[j] = form;
    }
  }

  #count(from: number, to: number, depth: number): void {
    const counts = this.#counts;
    const met: number[] = [];
    for (let i = from; i < to; i++) {
      const letter = this.letter(i, depth);
      if (counts[letter] === 0) met.push(letter);
      counts[letter] = (counts[letter] ?? 0) + 1;
    }
    if (met.length > 1) {
      let next = from;
      for (const letter of met.toSorted((a, b) => a - b)) {
        const many = counts[letter] ?? 0;
        counts[letter] = next;
        next += many;
      }
      for (let i = from; i < to; i++) {
        const letter = this.letter(i, depth);
        const place = counts[letter] ?? 0;
        counts[letter] = place + 1;
        this.#spare[place] = this.order[i] ?? 0;
      }
      this.order.set(this.#spare.subarray(from, to), from);
    }
    for (const letter of met) counts[letter] = 0;
  }
}
