import { median } from './figure.ts';

/** What something cost a process: the wait, what the process worked, and the longest that it let nobody else in. */
export interface Cost {
  readonly waitMs: number;
  readonly cpuMs: number;
  readonly blockedMs: number;
}

/**
 * Measures one go. `blockedMs` is work of the main thread between two turns of its loop, not the time between them: on a
 * busy machine that says more of the neighbours.
 */
export async function costOf(go: () => Promise<void>): Promise<Cost> {
  let longest = 0;
  let last = threadMs();
  const turn = (): void => {
    const now = threadMs();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const turns = setInterval(turn, 1);
  const [cpu, begun] = [process.cpuUsage(), performance.now()];
  await go();
  const waitMs = performance.now() - begun;
  const worked = process.cpuUsage(cpu);
  turn();
  clearInterval(turns);
  return { waitMs, cpuMs: (worked.user + worked.system) / 1000, blockedMs: longest };
}

/** The middle of so many, each measure by itself, after one that does not count. */
export async function usualCost(rounds: number, go: () => Promise<void>): Promise<Cost> {
  await go();
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round++) costs.push(await costOf(go));
  const of = (measure: keyof Cost): number => median(costs.map((cost) => cost[measure]));
  return { waitMs: of('waitMs'), cpuMs: of('cpuMs'), blockedMs: of('blockedMs') };
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
