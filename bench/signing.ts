import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { type Databases, type Engine, openZone } from '../src/platform/database/zone.ts';
import type { ActionsTables } from '../src/actions/schema.ts';
import { startDurableCluster } from './durable-cluster.ts';
import { freePort } from './free-port.ts';
import { foundForSigning, type Process, startProcess, startSite } from './signing-site.ts';

/** One line of the table of figures. `ratio` is ours divided by the yardstick's. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly yardstick: number;
  readonly ratio: number;
  readonly atLeast: number;
  readonly aim: number;
  readonly unit: string;
}

const PATH = '/en/petitions/release-her/signatures';
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const FIGURES: Readonly<Record<Engine, readonly { connections: number; atLeast: number; aim: number }[]>> = {
  sqlite: [
    { connections: 16, atLeast: 0.2, aim: 0.35 },
    { connections: 256, atLeast: 0.2, aim: 0.35 },
  ],
  postgres: [
    { connections: 16, atLeast: 0.1, aim: 0.15 },
    { connections: 256, atLeast: 0.2, aim: 0.3 },
  ],
};

/**
 * Signatures accepted, sealed and durable in a second, against POSTs that a bare `node:http` server parses and answers
 * with 303. Both servers run all the time and are loaded in turns, so that what else the machine does hits both.
 *
 * @param dist folder of the built site
 */
export async function benchSigning(dist = join(import.meta.dirname, '../dist')): Promise<Row[]> {
  const rows: Row[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-bench-signing-'));
  rows.push(...(await benchOn({ engine: 'sqlite', folder }, folder, dist)));
  const cluster = await startDurableCluster();
  if (cluster === null) console.warn('PostgreSQL is missing: signing on it was not measured');
  else {
    rows.push(...(await benchOn({ engine: 'postgres', url: cluster.url }, folder, dist)));
    await cluster.stop();
  }
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

async function benchOn(databases: Databases, folder: string, dist: string): Promise<Row[]> {
  const actions = await foundForSigning(databases);
  await actions.close();
  const bare = await startProcess(join(import.meta.dirname, 'bare-server.ts'));
  const site = await startSite(dist, databases, folder, await freePort());
  const rows: Row[] = [];
  let accepted = 0;
  for (const { connections, atLeast, aim } of FIGURES[databases.engine]) {
    await load(bare, connections, 1);
    accepted += (await load(site, connections, 1)).requests;
    const pairs: { ours: number; yardstick: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const yardstick = (await load(bare, connections, SECONDS)).perSecond;
      const ours = await load(site, connections, SECONDS);
      accepted += ours.requests;
      pairs.push({ ours: ours.perSecond, yardstick });
    }
    const middle = pairs.toSorted((a, b) => a.ours / a.yardstick - b.ours / b.yardstick)[pairs.length >> 1];
    const { ours, yardstick } = middle ?? { ours: 0, yardstick: 1 };
    const what = `signatures kept, ${databases.engine}, ${connections} connections`;
    rows.push({ what, ours, yardstick, ratio: ours / yardstick, atLeast, aim, unit: '/s' });
  }
  await Promise.all([bare.stop(), site.stop()]);
  await mustBeKept(databases, accepted);
  return rows;
}

/** A figure for answers without rows would be a lie. */
async function mustBeKept(databases: Databases, accepted: number): Promise<void> {
  const zone = openZone<ActionsTables>(databases, 'actions');
  const { rows } = await sql<{ number: number }>`select count(*) as number from signatures`.execute(zone.db);
  await zone.close();
  const kept = Number(rows[0]?.number);
  if (kept < accepted) throw new Error(`${accepted} were accepted and ${kept} are kept`);
}

async function load(
  { port }: Process,
  connections: number,
  seconds: number,
): Promise<{ requests: number; perSecond: number }> {
  const script = join(import.meta.dirname, 'signing.lua');
  const url = `http://127.0.0.1:${port}`;
  const args = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '-s',
    script,
    url,
    '--',
    PATH,
    String(Math.random()).slice(2),
  ];
  const { stdout } = await promisify(execFile)('wrk', args);
  const [, requests = 0, duration = 1, status = 1, broken = 1] =
    /RESULT (\d+) (\d+) (\d+) (\d+)/.exec(stdout)?.map(Number) ?? [];
  if (status > 0 || broken > 0) throw new Error(`${status} answers were refusals, ${broken} connections broke`);
  return { requests, perSecond: requests / (duration / 1e6) };
}

if (import.meta.main) {
  const table = await benchSigning(process.argv[2]);
  console.table(
    table.map((row) => ({
      ...row,
      ours: Math.round(row.ours),
      yardstick: Math.round(row.yardstick),
      ratio: Number(row.ratio.toFixed(3)),
    })),
  );
}
