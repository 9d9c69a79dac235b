import { fork, type ChildProcess } from 'node:child_process';
import type { PictureJob, PictureReply, PictureStep } from './pictures-worker.ts';
import { workerPath } from './worker-path.ts';

/** Two pictures at a time, whoever asks: each holds its pixels in memory. */
const AT_ONCE = 2;
/** A picture that takes longer is no picture for us. */
const PATIENCE_MS = 120_000;
/** How long a process without work is kept: the next picture of an upload comes in a moment. */
const IDLE_MS = 20_000;

interface Waiting {
  readonly job: PictureJob;
  readonly tell: ((step: PictureStep) => void) | undefined;
  resolve(result: unknown): void;
  reject(error: Error): void;
  /** Whether the process ended over it before, perhaps because of its neighbour. */
  again: boolean;
  timer?: NodeJS.Timeout;
}

/**
 * The process that opens pictures. It is started when it is needed and ends when it has not been for a while. It has no
 * environment and no key, may write no file and start nothing. Where it ends over a job (a decoder that a picture breaks)
 * the job is tried once more, and then its picture is one that cannot be read: `null`.
 */
export class PictureProcess {
  readonly #entry: URL;
  #child: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last = 0;
  readonly #queue: Waiting[] = [];
  readonly #running = new Map<number, Waiting>();

  constructor(entry: URL = workerPath('platform/pictures-worker.ts')) {
    this.#entry = entry;
  }

  ask(job: PictureJob, tell?: (step: PictureStep) => void): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, tell, resolve, reject, again: false });
      this.#next();
    });
  }

  #next(): void {
    while (this.#running.size < AT_ONCE && !this.#isAlone()) {
      const waiting = this.#queue.shift();
      if (waiting === undefined) break;
      this.#last += 1;
      const id = this.#last;
      const child = (this.#child ??= this.#start());
      clearTimeout(this.#idle);
      child.ref();
      child.channel?.ref();
      waiting.timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      this.#running.set(id, waiting);
      child.send({ id, job: waiting.job });
    }
    if (this.#running.size === 0) this.#rest();
  }

  /** A job that the process has ended over is tried by itself, so that no other ends with it again. */
  #isAlone(): boolean {
    const running = [...this.#running.values()];
    return running.some(({ again }) => again) || (running.length > 0 && this.#queue[0]?.again === true);
  }

  #start(): ChildProcess {
    const child = fork(this.#entry, [], {
      env: {},
      execArgv: ['--permission', '--allow-fs-read=*', '--allow-addons', '--disable-warning=PERM0001'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (reply: PictureReply) => this.#answer(reply));
    child.on('error', () => this.#ended(child));
    child.on('exit', () => this.#ended(child));
    return child;
  }

  #answer({ id, step, result, error }: PictureReply): void {
    const waiting = this.#running.get(id);
    if (step !== undefined) return waiting?.tell?.(step);
    this.#running.delete(id);
    clearTimeout(waiting?.timer);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error));
    this.#next();
  }

  #ended(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = null;
    const over = [...this.#running.values()];
    this.#running.clear();
    for (const waiting of over) {
      clearTimeout(waiting.timer);
      if (waiting.again) waiting.resolve(null);
    }
    this.#queue.unshift(...over.filter(({ again }) => !again).map((waiting) => ({ ...waiting, again: true })));
    this.#next();
  }

  /** Nothing waits: it keeps nobody from ending, and ends by itself after a while. */
  #rest(): void {
    const child = this.#child;
    if (child === null) return;
    child.unref();
    child.channel?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#child = null;
      child.kill();
    }, IDLE_MS).unref();
  }
}
