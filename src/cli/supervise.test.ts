import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

interface Supervised {
  readonly child: ChildProcess;
  readonly told: () => string;
  readonly code: Promise<number | null>;
  readonly starts: () => number[];
  readonly diary: () => string;
}

function superviseParts(...parts: string[]): Supervised {
  const file = join(mkdtempSync(join(tmpdir(), 'alzavoz-')), 'diary');
  const child = spawn(process.execPath, [resolve('test/fixtures/parts/supervisor.ts'), ...parts], {
    env: { DIARY: file },
  });
  running.add(child);
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (told += String(text)));
  const code = new Promise<number | null>((done) => child.once('close', done));
  const diary = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const starts = (): number[] => [...diary().matchAll(/start (\d+)/g)].map((match) => Number(match[1]));
  return { child, told: () => told, code, starts, diary };
}

const soon = { timeout: 10_000, interval: 20 };

test.each(['SIGINT', 'SIGTERM'] as const)('%s lets the parts finish, and is no failure', async (signal) => {
  const supervised = superviseParts('steady', 'steady');
  await vi.waitFor(() => expect(supervised.told()).toContain('up'), soon);
  supervised.child.kill(signal);
  supervised.child.kill(signal); // a terminal sends one, and the starter passes another on
  expect(await supervised.code).toBe(0);
  expect(supervised.diary().match(/finished/g)).toHaveLength(2);
  expect(supervised.told()).toBe('up\n');
});

test('a part that crashes is started again, and the others go on', async () => {
  const supervised = superviseParts('steady', 'steady');
  await vi.waitFor(() => expect(supervised.told()).toContain('up'), soon);
  const [first] = supervised.starts();
  process.kill(first ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(supervised.starts()).toHaveLength(3), soon);
  expect(supervised.told()).toContain('steady was ended by SIGKILL; it is started again in');
  supervised.child.kill('SIGTERM');
  expect(await supervised.code).toBe(0);
});

test.each([
  ['refuses', 'Port 8080 is taken.\n'],
  ['dies', 'dies could not start: it ended with code 3.\n'],
])('a part that cannot start (%s) stops everything with one sentence', async (part, sentence) => {
  const supervised = superviseParts('steady', part);
  expect(await supervised.code).toBe(1);
  expect(supervised.told()).toBe(sentence);
  for (const pid of supervised.starts()) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('parts do not outlive a supervisor that is killed', async () => {
  const supervised = superviseParts('steady');
  await vi.waitFor(() => expect(supervised.told()).toContain('up'), soon);
  const [pid] = supervised.starts();
  supervised.child.kill('SIGKILL');
  await vi.waitFor(() => expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH'), soon);
});
