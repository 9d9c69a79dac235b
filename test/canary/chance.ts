import { fractions } from '../../src/domain/seeded.fixture.ts';

/** What chance gives, the same for the same seed. */
export interface Chance {
  /** A whole number from 0 to below `most`. */
  below(most: number): number;
  one<T>(of: readonly [T, ...T[]]): T;
  some<T>(of: readonly T[], share: number): T[];
  is(share: number): boolean;
}

export function chanceOf(seed: number): Chance {
  const next = fractions(seed);
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    one: (of) => of[below(of.length)] ?? of[0],
    some: (of, share) => of.filter(() => next() < share),
    is: (share) => next() < share,
  };
}
