import { ROUTES } from '../src/desk/routes.ts';
import { figuresOf, visitorsOf, type Visitor } from './desk-visitor.ts';
import { median, type Figure } from './figure.ts';
import { RealAddresses } from './real-addresses.ts';

const AT_MOST_MS = 100;
/** Real addresses of a pattern that are walked through for what they lead to, and measured: the slowest counts. */
const WALKED = 3;
const MEASURED = 2;

/** Leads out, or to another sign-in. */
const NOT_ASKED = new Set(['/leave', '/sign-in', '/signed-in', '/come-in']);
/** Beyond those that pages lead to. */
const MORE = [
  '/cases?sort=check-in&need=check-in',
  '/cases?page=9',
  '/people?page=40',
  '/people?sort=ask',
  '/newsroom?page=50',
  '/newsroom?state=missing',
  '/newsroom/to-translate?page=20',
];
const PUBLIC = [
  '/en',
  '/es',
  '/en/stories',
  '/en/cases',
  '/en/petitions',
  '/en/search?q=people',
  '/en/feed.atom',
  '/sitemap.xml',
];

const [folder = '', desk = '', site = '', rounds = '5'] = process.argv.slice(2);

interface Measured {
  readonly who: string;
  readonly path: string;
  readonly address: string;
  readonly waitMs: number;
  readonly cpuMs: number;
}

/** Every page that can be read at the desk, by whoever of the demonstration waits longest for it. */
async function measure(): Promise<Figure[]> {
  const paths = ROUTES.filter(({ method, path }) => method === 'GET' && !NOT_ASKED.has(path)).map(({ path }) => path);
  const visitors = await visitorsOf(folder, desk);
  const unlocked = await figuresOf(desk);
  const idle = await idleMs();
  const slowest = new Map<string, Measured>();
  const unseen = new Set(paths);
  for (const visitor of visitors) {
    const addresses = new RealAddresses(paths);
    for (const address of MORE) addresses.take(address);
    await walk(visitor, addresses, paths);
    for (const path of paths)
      for (const address of addresses.of(path, MEASURED)) {
        const one = await costOf(visitor, path, address, idle);
        if (one === null) continue;
        unseen.delete(path);
        if (one.cpuMs > (slowest.get(path)?.cpuMs ?? -1)) slowest.set(path, one);
      }
  }
  const sorted = [...slowest.values()].toSorted((a, b) => b.cpuMs - a.cpuMs);
  for (const { address, who, path, cpuMs } of sorted)
    if (cpuMs > AT_MOST_MS) console.error(`over ${AT_MOST_MS} ms: ${path} (${address}, ${who})`);
  if (unseen.size > 0) console.error(`no address known of: ${[...unseen].join(', ')}`);
  const memory = await figuresOf(desk);
  return [
    ...sorted.map(({ who, path, waitMs, cpuMs }) => figure(`large: ${who} ${path}`, waitMs, cpuMs)),
    ...(await publicPages()),
    inMb('large: memory of the desk, unlocked', unlocked.memoryMb),
    inMb('large: memory of the desk, every page seen', memory.memoryMb),
  ];
}

/** What reading the figures costs by itself. */
async function idleMs(): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < 9; round++) {
    const before = await figuresOf(desk);
    costs.push((await figuresOf(desk)).cpuMs - before.cpuMs);
  }
  return median(costs);
}

/** Reads pages for the addresses they lead to, until no pattern has a new one. */
async function walk({ ask }: Visitor, addresses: RealAddresses, paths: readonly string[]): Promise<void> {
  const been = new Set<string>();
  for (;;) {
    const next = paths.flatMap((path) => addresses.of(path, WALKED)).filter((address) => !been.has(address));
    if (next.length === 0) return;
    for (const address of next) {
      been.add(address);
      // Patterns have many addresses: those seen first are enough.
      const { status, text } = await ask(address);
      if (status === 200) addresses.read(text);
    }
    if (been.size > paths.length * WALKED) return;
  }
}

async function costOf({ who, ask }: Visitor, path: string, address: string, idle: number): Promise<Measured | null> {
  // Once before: what is kept from one time to the next is kept by then.
  if ((await ask(address)).status !== 200) return null;
  const waits: number[] = [];
  const costs: number[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    const { waitMs, cpuMs } = await ask(address);
    waits.push(waitMs);
    costs.push(Math.max(0, cpuMs - idle));
  }
  return { who, path, address, waitMs: median(waits), cpuMs: median(costs) };
}

async function publicPages(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const path of PUBLIC) {
    const waits: number[] = [];
    for (let round = 0; round <= Number(rounds); round++) {
      const begun = performance.now();
      await (await fetch(site + path)).arrayBuffer();
      if (round > 0) waits.push(performance.now() - begun);
    }
    figures.push(figure(`large: site ${path}`, median(waits), median(waits)));
  }
  return figures;
}

const figure = (what: string, waitMs: number, counts: number): Figure => {
  return { what, measured: waitMs, figure: counts, unit: 'ms', better: 'less', atLeast: AT_MOST_MS };
};

const inMb = (what: string, mb: number): Figure => {
  return { what, measured: mb, figure: mb, unit: 'MB', better: 'less' };
};

console.log(JSON.stringify(await measure()));
