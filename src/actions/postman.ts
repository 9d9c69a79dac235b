import { Worker } from 'node:worker_threads';
import type { Databases } from '../platform/database/zone.ts';
import { workerPath } from '../platform/worker-path.ts';

export interface PostmanSettings {
  readonly databases: Databases;
  /** `null`: letters become files in `outbox`, as they do in a demonstration. */
  readonly smtpUrl: string | null;
  readonly outbox: string;
  readonly from: string;
  /** Public address for the links, without a slash at the end. */
  readonly origin: string;
  /** For how long a claimed letter is this postman's, in milliseconds. Two minutes unless told otherwise. */
  readonly lease?: number;
}

export interface Postman {
  /** Finishes the letters under way, gives back the others, and ends. */
  stop(): Promise<void>;
}

/**
 * Starts the thread that sends the outbox (`postman-worker.ts`), and starts it again if it dies. It is a thread of its
 * own so that waiting for the database's write lock or for a mail server never holds up a page.
 */
export function startPostman(settings: PostmanSettings): Postman {
  let worker: Worker | null = null;
  let stopped: (() => void) | null = null;
  let deaths = 0;
  start();

  function start(): void {
    worker = new Worker(workerPath('actions/postman-worker.ts'), { workerData: settings });
    worker.on('error', (error) => console.error(`postman: ended by ${error.name}`));
    worker.on('exit', () => {
      worker = null;
      if (stopped !== null) stopped();
      else setTimeout(() => stopped ?? start(), Math.min(60_000, 1000 * 2 ** deaths++)).unref();
    });
  }

  return {
    async stop() {
      const last = worker;
      await new Promise<void>((done) => {
        stopped = done;
        if (last === null) done();
        else last.postMessage('stop');
      });
    },
  };
}
