/** One line of the table of figures (docs/figures.md). */
export interface Figure {
  readonly what: string;
  /** What was measured, and what it is compared with, in `unit`. Without a baseline the measure itself is the figure. */
  readonly measured: number;
  readonly baseline?: number;
  readonly unit: string;
  /** What counts: a ratio where there is a baseline, else the measure. */
  readonly figure: number;
  /** Lowest and highest figure of the rounds. */
  readonly spread?: readonly [number, number];
  readonly better: 'more' | 'less';
  readonly atLeast?: number;
  readonly aim?: number;
}

/** How much time to take: enough to be believed, or little where others need the machine. */
export interface Effort {
  readonly rounds: number;
  /** Of one round, for one of the two that are compared. */
  readonly seconds: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export const spreadOf = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

/** The smallest value that at least this share of the others does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * Measures two things in turns, so that whatever else the machine does hits both. The ratio is the median of the
 * rounds' own ratios.
 */
export async function inTurns(
  { rounds }: Effort,
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<Pick<Figure, 'measured' | 'baseline' | 'figure' | 'spread'>> {
  const pairs: { ours: number; baseline: number }[] = [];
  for (let round = 0; round < rounds; round++) pairs.push({ ours: await ours(), baseline: await baseline() });
  const ratios = pairs.map((pair) => pair.ours / pair.baseline);
  return {
    measured: median(pairs.map((pair) => pair.ours)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    figure: median(ratios),
    spread: spreadOf(ratios),
  };
}

/** The same thing several times. */
export async function inRounds(
  { rounds }: Effort,
  measure: () => Promise<number>,
): Promise<Pick<Figure, 'measured' | 'figure' | 'spread'>> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) values.push(await measure());
  const middle = median(values);
  return { measured: middle, figure: middle, spread: spreadOf(values) };
}
