import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildIndex, findIn } from '../src/vault/vault-index.ts';
import type { Figure } from './figure.ts';
import { fillPeople } from './fill-vault.ts';
import { scratchVault } from './scratch-vault.ts';

const PEOPLE = 100_000;
const QUERIES = ['m', 'ma', 'maria', 'mar gon', 'quetzalli', 'jo sal', 'иван', 'zz', 'maria jose'];

/** Searching the vault among 100,000 people: making the index after unlocking, its memory, and a query. */
export async function benchVaultSearch(): Promise<Figure[]> {
  const { vault, close } = await scratchVault();
  await fillPeople(vault, PEOPLE);
  collectGarbage();
  const before = memory();
  const start = performance.now();
  const index = await buildIndex(vault);
  const built = performance.now() - start;
  collectGarbage();
  const taken = memory() - before;
  const slowest = Math.max(...QUERIES.map((query) => time(() => findIn(index, query, 30))));
  const middling = time(() => findIn(index, 'mar gon', 30));
  await close();
  const what = 'vault search, 100,000 people';
  const one = (name: string, figure: number, unit: string): Figure => {
    return { what: `${what}: ${name}`, measured: figure, figure, unit, better: 'less' };
  };
  return [
    one('index made after unlocking', built / 1000, 's'),
    one('memory of the index', taken / 1e6, 'MB'),
    one('a query of two beginnings', middling, 'ms'),
    one('the slowest query, one letter or many hits', slowest, 'ms'),
  ];
}

function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function time(work: () => unknown): number {
  const times: number[] = [];
  for (let round = -20; round < 200; round++) {
    const start = performance.now();
    work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
