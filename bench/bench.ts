import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchCachedPage } from './cached-page.ts';
import { benchCase } from './case.ts';
import { benchDeskTables } from './desk-tables.ts';
import type { Effort, Figure } from './figure.ts';
import { benchFreshClone } from './fresh-clone.ts';
import { benchGate } from './gate.ts';
import { benchNewsroomLists } from './newsroom-lists.ts';
import { benchLarge } from './large.ts';
import { benchLongLists } from './long-lists.ts';
import { benchPageSize } from './page-size.ts';
import { benchPublish, benchWithdraw } from './press.ts';
import { benchSearch } from './search.ts';
import { benchSigning } from './signing.ts';
import { benchSigningLatency } from './signing-latency.ts';
import { tableOf } from './table.ts';
import { benchUncachedPage } from './uncached-page.ts';
import { benchVaultSearch } from './vault-search.ts';

const BENCHES: Readonly<Record<string, (effort: Effort) => Promise<Figure[]>>> = {
  signing: signingFigures,
  latency: benchSigningLatency,
  cached: benchCachedPage,
  uncached: benchUncachedPage,
  search: searchFigures,
  gate: gateFigures,
  case: benchCase,
  'vault-search': benchVaultSearch,
  'desk-tables': benchDeskTables,
  'newsroom-lists': benchNewsroomLists,
  'long-lists': benchLongLists,
  large: benchLarge,
  publish: benchPublish,
  withdraw: benchWithdraw,
  size: benchPageSize,
  start: benchFreshClone,
};

async function signingFigures(): Promise<Figure[]> {
  const rows = await benchSigning();
  return rows.map(({ what, ours, yardstick, ratio, atLeast, aim, unit }) => {
    const measured = { measured: ours, baseline: yardstick, figure: ratio, unit };
    return { what, ...measured, better: 'more', atLeast, aim };
  });
}

async function searchFigures(): Promise<Figure[]> {
  const rows = await benchSearch();
  return rows.map(({ what, ours, yardstick, ratio, atMost, unit }) => {
    const measured = { measured: ours, baseline: yardstick, figure: ratio, unit };
    return { what, ...measured, better: 'less', atLeast: atMost, ...(atMost > 1.3 ? { aim: 1.3 } : {}) };
  });
}

async function gateFigures(): Promise<Figure[]> {
  const rows = await benchGate();
  return rows.map(({ what, ours, yardstick, ratio, atMost, unit }) => {
    return { what, measured: ours, baseline: yardstick, figure: ratio, unit, better: 'less', atLeast: atMost };
  });
}

const HELP = `npm run bench [-- --only <name> …] [--quick]

Measures the figures that Alzavoz is held to (docs/figures.md) and prints them as one table.

  --only <name>   only this one; may be repeated. "large" makes a demonstration of 1 GB and is measured only when named. Names: ${Object.keys(BENCHES).join(', ')}
  --quick         fewer and shorter rounds
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const effort = values.quick ? { rounds: 3, seconds: 3 } : { rounds: 5, seconds: 6 };
  await measure(values.only ?? Object.keys(BENCHES).filter((name) => name !== 'large'), effort);
}

/** One that fails is told, and the others are measured all the same: a benchmark is no test. */
async function measure(names: readonly string[], effort: Effort): Promise<void> {
  const figures: Figure[] = [];
  for (const name of names) {
    const bench = BENCHES[name];
    if (bench === undefined) {
      console.error(`There is no figure "${name}".\n\n${HELP}`);
      continue;
    }
    console.error(`Measuring ${name} …`);
    try {
      figures.push(...(await bench(effort)));
    } catch (error) {
      console.error(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const [cpu] = cpus();
  console.log(
    `\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model ?? 'CPU'}, ${process.version}`,
  );
  console.log(`\n${tableOf(figures)}`);
}
