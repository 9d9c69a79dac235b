import { eachWord, foldedTerm } from './words.ts';

/**
 * Finds records by the beginnings of the words of their names: folded, in any order, all of them. Words are kept once, in
 * order; for each of them the numbers of its records lie in a row. Nothing else of a name is kept, and no more than one
 * object for each record.
 */
export interface Lookup<Ref> {
  readonly refs: readonly Ref[];
  readonly words: readonly string[];
  /** Where the records of word `n` begin in `postings`; one more than there are words. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}

export interface LookupEntry<Ref> {
  readonly ref: Ref;
  /** Names of every kind, aliases, titles. */
  readonly names: readonly string[];
}

/** Takes entries one by one, so that what they came from need not be in memory at once. */
export interface LookupBuilder<Ref> {
  add(entry: LookupEntry<Ref>): void;
  done(): Lookup<Ref>;
}

export function buildLookup<Ref>(): LookupBuilder<Ref> {
  const refs: Ref[] = [];
  const numbers = new Map<string, number>();
  const pairs = { words: new Uint32Array(1024), records: new Uint32Array(1024), length: 0 };
  const push = (word: number, record: number): void => {
    if (pairs.length === pairs.words.length) {
      pairs.words = grown(pairs.words);
      pairs.records = grown(pairs.records);
    }
    pairs.words[pairs.length] = word;
    pairs.records[pairs.length++] = record;
  };
  return {
    add({ ref, names }) {
      const record = refs.push(ref) - 1;
      for (const word of wordsOf(names)) {
        const known = numbers.get(word);
        const number = known ?? numbers.size;
        if (known === undefined) numbers.set(word, number);
        push(number, record);
      }
    },
    done() {
      const words = [...numbers.keys()].toSorted();
      const place = new Uint32Array(words.length);
      for (const [at, word] of words.entries()) place[numbers.get(word) ?? 0] = at;
      const starts = new Uint32Array(words.length + 1);
      for (let at = 0; at < pairs.length; at++) bump(starts, (place[pairs.words[at] ?? 0] ?? 0) + 1);
      for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
      const postings = new Uint32Array(pairs.length);
      const next = starts.slice();
      for (let at = 0; at < pairs.length; at++)
        postings[bump(next, place[pairs.words[at] ?? 0] ?? 0)] = pairs.records[at] ?? 0;
      return { refs, words, starts, postings };
    },
  };
}

/** The words of names as they are looked up. In scripts without spaces each letter is a word. */
export function wordsOf(names: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const name of names)
    eachWord(name, 'en', (start, end) => {
      const word = foldedTerm(name.slice(start, end));
      if (word !== '') words.add(word);
    });
  return words;
}

/** At most `limit` records in which every word of the query begins some word, those with whole words first. */
export function lookUp<Ref>(lookup: Lookup<Ref>, query: ReadonlySet<string>, limit: number): Ref[] {
  const { refs, words, starts, postings } = lookup;
  const found = new Uint8Array(refs.length);
  const whole = new Uint8Array(refs.length);
  let asked = 0;
  for (const word of [...query].slice(0, MOST_QUERY_WORDS)) {
    const [first, last] = rangeOf(words, word);
    for (let at = first; at < last; at++) {
      const isWhole = words[at] === word;
      for (let posting = starts[at] ?? 0; posting < (starts[at + 1] ?? 0); posting++) {
        const record = postings[posting] ?? 0;
        if (found[record] === asked) found[record] = asked + 1;
        if (isWhole && found[record] === asked + 1) bump(whole, record);
      }
    }
    asked += 1;
  }
  return asked === 0
    ? []
    : best(found, whole, asked, limit)
        .map((record) => refs[record])
        .filter((ref) => ref !== undefined);
}

const MOST_QUERY_WORDS = 8;

/** Records that were found for every word asked; more whole words before fewer, else in the order of the index. */
function best(found: Uint8Array, whole: Uint8Array, asked: number, limit: number): number[] {
  const byWhole: number[][] = Array.from({ length: asked + 1 }, () => []);
  for (let record = 0; record < found.length; record++) {
    if (found[record] !== asked) continue;
    const some = byWhole[asked - (whole[record] ?? 0)];
    if (some !== undefined && some.length < limit) some.push(record);
  }
  return byWhole.flat().slice(0, limit);
}

/** Which words begin with this one: from the first on, up to the last, which is no longer one. */
function rangeOf(words: readonly string[], prefix: string): [number, number] {
  return [
    firstWhere(words, (word) => word >= prefix),
    firstWhere(words, (word) => word > prefix && !word.startsWith(prefix)),
  ];
}

function firstWhere(words: readonly string[], holds: (word: string) => boolean): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(words[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Adds one, and says what was there before. */
function bump(counts: Uint32Array | Uint8Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
