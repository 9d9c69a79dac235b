import { median, spreadOf, type Effort, type Figure } from './figure.ts';
import { runBuilt } from './run-built.ts';

interface Measured {
  readonly one: { readonly text: number[]; readonly title: number[] };
  readonly thousand: { readonly hidden: number[]; readonly again: number[]; readonly yardstick: number[] };
}

let measured: Measured | null = null;

/** One story in three languages, its two pictures made already: with another text, and with another title too. */
export async function benchPublish(effort: Effort): Promise<Figure[]> {
  const { text, title } = (await measure(effort)).one;
  return [
    { what: 'publish a story, 3 languages, 2 pictures kept', ...inMs(text), atLeast: 300 },
    { what: 'the same with another title: 3 cards drawn anew', ...inMs(title) },
  ];
}

/** Someone whom 1,000 pages mention withdraws: all hidden, and all rendered again against making that many pages. */
export async function benchWithdraw(effort: Effort): Promise<Figure[]> {
  const { hidden, again, yardstick } = (await measure(effort)).thousand;
  const ratios = again.map((ms, i) => ms / (yardstick[i] ?? Number.NaN));
  return [
    { what: '1,000 pages of one person hidden', ...inMs(hidden), atLeast: 1000 },
    {
      what: '1,000 pages rendered again / rendered, gated, compressed',
      measured: median(again),
      baseline: median(yardstick),
      figure: median(ratios),
      spread: spreadOf(ratios),
      unit: 'ms',
      better: 'less',
      atLeast: 1.3,
    },
  ];
}

const inMs = (values: readonly number[]) =>
  ({
    measured: median(values),
    figure: median(values),
    spread: spreadOf(values),
    unit: 'ms',
    better: 'less',
  }) as const;

/** Both figures come from one run of `press-measured.ts`. */
async function measure({ rounds }: Effort): Promise<Measured> {
  measured ??= await runBuilt<Measured>('press-measured', ['--rounds', String(Math.min(rounds, 3))]);
  return measured;
}
