import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { found, type Founded } from './signing.fixture.ts';

const FIXTURE = join(import.meta.dirname, 'keep-signatures.fixture.ts');
const SLOW = 120_000;
const ROUNDS = 5;

const fixtureArguments = (site: Founded, ...rest: string[]): string[] => [
  FIXTURE,
  JSON.stringify(site.databases),
  site.petition,
  ...rest,
];

async function keptAddresses({ zone }: Founded): Promise<Set<string>> {
  const letters = await zone.db.selectFrom('outbox').select(['recipient', 'token']).execute();
  const rows = await zone.db.selectFrom('signatures').select('id').execute();
  // Each signature has its letter and each letter its signature: they were written as one.
  expect(rows).toHaveLength(letters.length);
  return new Set(letters.map((letter) => letter.recipient));
}

onEachEngine((_engine, scratch) => {
  test(
    'kill -9 in the middle, again and again, loses nothing that was acknowledged',
    async () => {
      const site = await found(await scratch());
      const acknowledged: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const child = spawn(process.execPath, fixtureArguments(site, `r${round}-`, '32'), {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const ended = once(child, 'exit');
        let heard = 0;
        const lines = createInterface({ input: child.stdout });
        const finished = once(lines, 'close');
        lines.on('line', (line) => {
          const [word, address = ''] = line.split(' ');
          if (word === 'ACK') acknowledged.push(address);
          heard += 1;
        });
        while (heard < 100) await pause(5);
        await pause(Math.random() * 50);
        child.kill('SIGKILL');
        await ended;
        await finished;
      }
      const kept = await keptAddresses(site);
      expect(acknowledged.length).toBeGreaterThan(ROUNDS * 90);
      expect(acknowledged.filter((address) => !kept.has(address))).toEqual([]);
      await site.zone.close();
    },
    SLOW,
  );
});

const hasStrace = spawnSync('strace', ['-V']).status === 0;
if (!hasStrace && process.env['CI'] === 'true')
  throw new Error('strace is missing, and with CI=true its test must run');
if (!hasStrace) console.warn('strace is missing: that a commit reaches the disk before the answer is not tested');

test.runIf(hasStrace)(
  'the write-ahead log is synced after it was written and before the signer is answered',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
    const site = await found({ engine: 'sqlite', folder });
    const log = join(folder, 'strace.log');
    const calls = 'trace=write,writev,pwrite64,pwritev,fsync,fdatasync';
    const traced = ['-f', '-y', '-s', '64', '-e', calls, '-o', log, process.execPath];
    execFileSync('strace', [...traced, ...fixtureArguments(site, 's', '1', '20')], { stdio: 'pipe' });
    const lines = readFileSync(log, 'utf8').split('\n');
    let unsynced = true;
    let wrote = false;
    let answers = 0;
    for (const line of lines) {
      if (/\b(f|fdata)sync\(\d+<[^>]*actions\.db-wal>\).*= 0|<\.\.\. (f|fdata)sync resumed>.*= 0/.test(line))
        unsynced = false;
      else if (/\bpwrite64\(\d+<[^>]*actions\.db-wal>/.test(line)) {
        unsynced = true;
        wrote = true;
      } else if (line.includes('"ACK ')) {
        answers += 1;
        expect({ answers, wrote, unsynced }).toEqual({ answers, wrote: true, unsynced: false });
        wrote = false;
      }
    }
    expect(answers).toBe(20);
    expect(await keptAddresses(site)).toHaveProperty('size', 20);
    await site.zone.close();
  },
  SLOW,
);

test(
  'on a full disk the signer is told, what was acknowledged stays, and signing goes on when there is room',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
    const site = await found({ engine: 'sqlite', folder });
    // No file may grow beyond 400 blocks more than the write-ahead log has now: soon it cannot.
    const blocks = 400 + Math.ceil(statSync(join(folder, 'actions.db-wal')).size / 1024);
    const limited = [
      '-c',
      `ulimit -f ${blocks}; exec "$0" "$@"`,
      process.execPath,
      ...fixtureArguments(site, 'f', '8', '3000'),
    ];
    const { stdout } = spawnSync('/bin/bash', limited, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const said = stdout.trim().split('\n');
    const acknowledged = said.filter((line) => line.startsWith('ACK ')).map((line) => line.slice(4));
    const refused = said.filter((line) => line.startsWith('NO ')).map((line) => line.slice(3));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    expect(said).toHaveLength(3000);
    const kept = await keptAddresses(site);
    expect([...kept].toSorted()).toEqual(acknowledged.toSorted());
    execFileSync(process.execPath, fixtureArguments(site, 'after', '1', '3'));
    expect((await keptAddresses(site)).size).toBe(acknowledged.length + 3);
    await site.zone.close();
  },
  SLOW,
);
