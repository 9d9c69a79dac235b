import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const COMMAND = join(ROOT, 'dist/alzavoz.js');
const PATIENCE_MS = 60_000;

/** What must be undone when this file's tests end, however they end. */
const atExit = new Set<() => void>();
process.once('exit', () => {
  for (const undo of atExit) undo();
});

export type Settings = Readonly<Record<string, string>>;

/** The built product as it runs for an operator: supervisor, site and desk, on a data folder and ports of its own. */
export interface Product {
  /** `http://localhost:…`, without a slash at the end. */
  readonly site: string;
  readonly desk: string;
  readonly data: string;
  readonly settings: Settings;
  /** The supervisor's. */
  readonly pid: number;
  output(): string;
  /** Sends a signal to the supervisor's group, as a terminal does, and gives the exit code (or signal). */
  stop(signal?: NodeJS.Signals): Promise<number | string>;
  /** Runs another command of the product with the same settings. */
  run(...args: string[]): Ran;
}

export interface Ran {
  readonly code: number | null;
  readonly text: string;
}

/** Starts the product with the demonstration. */
export async function startDemonstration(): Promise<Product> {
  return startProduct(await freshSettings(await copyOfDemonstration()));
}

/** Starts the product with these settings, and waits until it says that it is up. */
export async function startProduct(settings: Settings): Promise<Product> {
  const started = launch(['serve'], settings);
  await started.says('Alzavoz is up');
  return {
    site: `http://localhost:${settings['PORT']}`,
    desk: `http://localhost:${settings['DESK_PORT']}`,
    data: settings['ALZAVOZ_DATA'] ?? '',
    settings,
    pid: started.pid,
    output: started.output,
    stop: started.stop,
    run: (...args) => runCommand(args, settings),
  };
}

/** A data folder for this test alone; it is gone when the tests of the file have ended. */
export async function copyOfDemonstration(): Promise<string> {
  const answer = await fetch(inject('demonstration'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(`the demonstration was not made: ${text}`);
  const folder = emptyFolder();
  cpSync(text, folder, { recursive: true });
  return folder;
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-journey-'));
  atExit.add(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Free ports for a data folder. */
export async function freshSettings(data: string): Promise<Settings> {
  return { ALZAVOZ_DATA: data, PORT: String(await freePort()), DESK_PORT: String(await freePort()) };
}

/** Runs a command of the product to its end. */
export function runCommand(args: readonly string[], settings: Settings): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    env: environment(settings),
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  return { code: status, text: stdout + stderr };
}

/** The e-mail address and passphrase of the demonstration's administrator, as the operator reads them. */
export function demonstrationLogin(data: string): { email: string; passphrase: string } {
  const text = readFileSync(join(data, 'demo-logins.txt'), 'utf8');
  const after = (label: RegExp): string => label.exec(text)?.[1] ?? '';
  return { email: after(/E-mail\s+(\S+)/), passphrase: after(/Passphrase\s+(\S+)/) };
}

function launch(args: readonly string[], settings: Settings) {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: environment(settings),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Site and desk end by themselves when their supervisor is gone.
  const kill = (): void => void child.kill('SIGKILL');
  atExit.add(kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<number | string>((done) => {
    child.once('close', (code, signal) => done(code ?? signal ?? 'unknown'));
  });
  void ended.then(() => atExit.delete(kill));
  return {
    pid: pidOf(child),
    output: () => output,
    async says(text: string): Promise<void> {
      let over = false;
      void ended.then(() => (over = true));
      for (const from = performance.now(); !output.includes(text);) {
        if (over) throw new Error(`it ended instead of saying "${text}":\n${output}`);
        if (performance.now() - from > PATIENCE_MS) throw new Error(`it never said "${text}":\n${output}`);
        await new Promise((done) => setTimeout(done, 25));
      }
    },
    stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | string> {
      try {
        process.kill(-pidOf(child), signal);
      } catch {
        // It has ended already.
      }
      return ended;
    },
  };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('the product could not be run');
  return pid;
}

/** Nothing of the tester's own environment: a variable of theirs must not change what the product does. */
function environment(settings: Settings): Record<string, string> {
  const machine = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  return { ...machine, ...settings };
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
