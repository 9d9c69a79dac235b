/** Numbers of chance that are the same for the same seed (mulberry32), so that a failing run can be repeated. */
export interface Chance {
  /** A whole number from 0 to below `most`. */
  below(most: number): number;
  one<T>(of: readonly [T, ...T[]]): T;
  some<T>(of: readonly T[], share: number): T[];
  is(share: number): boolean;
}

export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    one: (of) => of[below(of.length)] ?? of[0],
    some: (of, share) => of.filter(() => next() < share),
    is: (share) => next() < share,
  };
}
