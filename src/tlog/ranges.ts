/** Neighbouring leaves, from `from` up to but without `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A complete binary subtree of 2^`height` leaves, the `index`-th of its height from the left. */
export interface Subtree {
  readonly height: number;
  readonly index: number;
}

/** Where RFC 6962, section 2.1, cuts neighbouring leaves in two: behind the largest power of two below their number. */
export function cut({ from, to }: Range): number {
  let left = 1;
  while (left * 2 < to - from) left *= 2;
  return from + left;
}

/** The complete subtrees that make up a range to which cutting a tree leads, from left to right. */
export function subtreesOf(range: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  let { from } = range;
  while (from < range.to) {
    let leaves = 1;
    let height = 0;
    while (leaves * 2 <= range.to - from) {
      leaves *= 2;
      height += 1;
    }
    subtrees.push({ height, index: from / leaves });
    from += leaves;
  }
  return subtrees;
}
