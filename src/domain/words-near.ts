/**
 * Edits between two words: a letter more, less or changed, or two neighbours swapped (optimal string alignment).
 * `null` when it takes more than `most`, which is found out early.
 */
export function distance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      }
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return null;
    before = last;
    last = row;
  }
  const edits = last[b.length] ?? 0;
  return edits <= most ? edits : null;
}

/** How many edits away another word may be to be proposed. */
export function mostEdits(word: string): number {
  return word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
}

/** Words shorter than this have no parts: they are few, and looked through one by one. */
export const SHORTEST_WITH_PARTS = 5;

/**
 * The three parts of a word, as keys of an index. Two edits leave one of three parts untouched, so that every word
 * two edits away shares a key with `partsNear` (Pass-Join, Li et al., VLDB 2011).
 */
export function partsOf(word: string): string[] {
  if (word.length < SHORTEST_WITH_PARTS) return [];
  return borders(word.length).map(([start, end], i) => key(word.length, i, word.slice(start, end)));
}

/** The keys under which every word that is at most two edits (not counting swaps as one) away has a part. */
export function partsNear(word: string): string[] {
  const keys = new Set<string>();
  for (let length = Math.max(SHORTEST_WITH_PARTS, word.length - 2); length <= word.length + 2; length++) {
    const longer = word.length - length;
    for (const [i, [start, end]] of borders(length).entries()) {
      // Edits before the part move it by at most i, edits behind it leave at most 2 - i for the rest.
      const least = Math.max(-i, longer - (2 - i));
      const most = Math.min(i, longer + (2 - i));
      for (let shift = least; shift <= most; shift++) {
        const piece = start + shift >= 0 ? word.slice(start + shift, end + shift) : '';
        if (piece.length === end - start) keys.add(key(length, i, piece));
      }
    }
  }
  return [...keys];
}

function borders(length: number): [number, number][] {
  const first = Math.floor(length / 3);
  const second = first + Math.floor((length - first) / 2);
  return [
    [0, first],
    [first, second],
    [second, length],
  ];
}

const key = (length: number, part: number, text: string): string => `${length}.${part}.${text}`;
