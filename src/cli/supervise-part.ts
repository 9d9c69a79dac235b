import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tell } from './print.ts';

/** A process that the supervisor keeps running. It says `{ ready: true }` over its channel when it listens. */
export interface Part {
  /** As told to the operator: "the site". */
  readonly name: string;
  readonly script: URL;
  /** All of its environment: nothing of the supervisor's own is handed on. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Kept {
  /** Settles with the first start. */
  readonly ready: Promise<Started>;
  /** Asks it to finish, and waits until it has ended; after a time it is made to. */
  stop(): Promise<void>;
  kill(): void;
}

export type Started = 'ready' | { readonly refused: string };

const PATIENCE_TO_START_MS = 60_000;
const PATIENCE_TO_STOP_MS = 10_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** A process that has lived this long was not failing from the start: the next pause is short again. */
const HEALTHY_MS = 60_000;

/** Starts a part, and starts it again whenever it ends without having been asked, waiting longer each time. */
export function keepRunning(part: Part): Kept {
  let stopping = false;
  /** Before its first success a part that ends is not tried again: its port is taken, or its data cannot be read. */
  let wasReady = false;
  let failures = 0;
  let child: ChildProcess | null = null;
  let pause: NodeJS.Timeout | undefined;
  let ended: Promise<void> = Promise.resolve();

  const run = (): Promise<Started> => {
    const startedAt = performance.now();
    const running = start(part);
    child = running.child;
    ended = running.ended.then((how) => {
      child = null;
      if (stopping || !wasReady) return;
      failures = performance.now() - startedAt > HEALTHY_MS ? 0 : failures + 1;
      again(how);
    });
    return running.ready;
  };

  const again = (how: string): void => {
    const wait = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
    tell(`${part.name} ${how}; it is started again in ${wait / 1000} s.`);
    pause = setTimeout(() => void run(), wait);
  };

  const ready = run().then((started) => {
    wasReady = started === 'ready';
    return started;
  });

  return {
    ready,
    async stop() {
      stopping = true;
      clearTimeout(pause);
      child?.kill('SIGTERM');
      const late = setTimeout(() => child?.kill('SIGKILL'), PATIENCE_TO_STOP_MS);
      await ended;
      clearTimeout(late);
    },
    kill: () => void child?.kill('SIGKILL'),
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly ready: Promise<Started>;
  /** How it ended, for a sentence about it. */
  readonly ended: Promise<string>;
}

function start(part: Part): Running {
  const child = spawn(process.execPath, [fileURLToPath(part.script)], {
    env: part.env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: a terminal's Ctrl-C must reach the supervisor only, which then asks each part to finish.
    detached: true,
  });
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(`could not be run (${error.message})`));
    child.once('exit', (code, signal) => done(signal === null ? `ended with code ${code}` : `was ended by ${signal}`));
  });
  const ready = new Promise<Started>((done) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      done({ refused: `${part.name} did not start within ${PATIENCE_TO_START_MS / 1000} seconds.` });
    }, PATIENCE_TO_START_MS);
    const settle = (started: Started): void => {
      clearTimeout(late);
      done(started);
    };
    child.on('message', (message) => {
      const started = startedFrom(message);
      if (started !== null) settle(started);
    });
    void ended.then((how) => settle({ refused: `${part.name} could not start: it ${how}.` }));
  });
  return { child, ready, ended };
}

function startedFrom(message: unknown): Started | null {
  if (typeof message !== 'object' || message === null) return null;
  if ('ready' in message && message.ready === true) return 'ready';
  if ('refused' in message && typeof message.refused === 'string') return { refused: message.refused };
  return null;
}
