import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { median, spreadOf, type Effort, type Figure } from './figure.ts';

interface Measured {
  readonly one: { readonly text: number[]; readonly title: number[] };
  readonly thousand: { readonly hidden: number[]; readonly again: number[]; readonly yardstick: number[] };
}

const root = resolve(import.meta.dirname, '..');
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

/** Both figures come from one run of `press-measured.ts`, built as the product is: pages are no plain TypeScript. */
async function measure({ rounds }: Effort): Promise<Measured> {
  if (measured !== null) return measured;
  // Among the packages, so that those with native code are found from there.
  const outDir = join(root, 'node_modules', '.cache', 'alzavoz-bench', 'dist');
  const input = {
    'press-measured': join(root, 'bench', 'press-measured.ts'),
    'typesetting-worker': join(root, 'src', 'platform', 'typesetting', 'typesetting-worker.ts'),
  };
  const output = { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' };
  await build({ root, logLevel: 'error', build: { outDir, sourcemap: false, rolldownOptions: { input, output } } });
  const args = [join(outDir, 'press-measured.js'), '--rounds', String(Math.min(rounds, 3))];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.split('\n').find((line) => line.includes('Error')) ?? 'it failed');
  measured = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
  return measured;
}
