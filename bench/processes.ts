import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

const running = new Set<ChildProcess>();
/** Each is a group of its own, which Ctrl-C does not reach: none may outlive the run. */
process.on('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => process.exit(1));

export interface Running {
  /** Everything that the process has said so far. */
  readonly said: () => string;
  /** Waits until the address answers with 200; throws with what the process said if it ends before, or is too slow. */
  answers(url: string, withinMs?: number): Promise<void>;
  /** Asks the process and all that it started to end, and insists after five seconds. */
  stop(): Promise<void>;
}

/** Starts a program in a process group of its own, with exactly this environment. */
export function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd?: string): Running {
  const child = spawn(command, args, { env, detached: true, ...(cwd === undefined ? {} : { cwd }) });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      said += String(data);
    });
  }
  const ended = new Promise<void>((done) => {
    child.on('error', (error) => {
      said += error.message;
      done();
    });
    child.on('exit', () => done());
  });
  return {
    said: () => said,
    async answers(url, withinMs = 15_000) {
      const until = performance.now() + withinMs;
      while (!(await isAnswering(url))) {
        if (!isRunning(child)) throw new Error(`${command} ended: ${said}`);
        if (performance.now() > until) throw new Error(`${url} does not answer: ${said}`);
        await after(20);
      }
    },
    async stop() {
      signal(child, 'SIGTERM');
      await Promise.race([ended, after(5000, undefined, { ref: false })]);
      if (isRunning(child)) signal(child, 'SIGKILL');
      await ended;
      running.delete(child);
    },
  };
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

/** To the whole group: a supervisor that is killed must not leave its parts behind. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || !isRunning(child)) return;
  process.kill(-child.pid, name);
}

async function isAnswering(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** A port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
