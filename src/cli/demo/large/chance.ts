/** Numbers from 0 to below a limit by a seed (mulberry32): the same organisation each time it is made. */
export function chanceBy(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export const oneOf = <T>(chance: (below: number) => number, all: readonly [T, ...T[]]): T =>
  all[chance(all.length)] ?? all[0];
