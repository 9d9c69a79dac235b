import { Worker } from 'node:worker_threads';
import type { Instant } from '../domain/date.ts';
import type { Databases } from '../platform/database/zone.ts';
import { workerPath } from '../platform/worker-path.ts';
import type { SearchQuery, SearchResult } from './search.ts';

/** Search in threads of its own, so that no query can hold up a signing. */
export interface Search {
  /** Refuses when too many wait, or when a query takes too long. Throws what the database throws. */
  search(query: SearchQuery, now: Instant): Promise<SearchResult | SearchBusy>;
  close(): Promise<void>;
}

interface SearchBusy {
  readonly refused: 'search-busy';
}

interface Limits {
  /** Threads, each with a connection that can only read. */
  readonly workers: number;
  /** Queries that may wait for a thread. */
  readonly waiting?: number;
  /** Milliseconds that a query may wait and run in all; then it is refused, and a thread that runs it replaced. */
  readonly patience?: number;
}

export interface SearchTask {
  readonly id: number;
  readonly query: SearchQuery;
  readonly now: Instant;
}

export type SearchAnswer =
  | { readonly id: number; readonly result: SearchResult }
  | { readonly id: number; readonly failed: string };

/** Opens the search of a site. A thread that dies is replaced: the query that it had fails, the others go on. */
export function openSearch(databases: Databases, limits: Limits): Search {
  const pool = new SearchPool(databases, limits);
  return { search: (query, now) => pool.search(query, now), close: () => pool.close() };
}

interface Waiting {
  readonly task: SearchTask;
  readonly settle: (outcome: SearchResult | SearchBusy | Error) => void;
}

interface Seat {
  readonly worker: Worker;
  busyWith: Waiting | null;
}

/** A thread that cannot start is tried again after this pause, in milliseconds, never in a tight loop. */
const PAUSE = 100;

class SearchPool {
  readonly #databases: Databases;
  readonly #waiting: number;
  readonly #patience: number;
  readonly #seats = new Set<Seat>();
  #queue: Waiting[] = [];
  #lastId = 0;
  #closed = false;

  constructor(databases: Databases, { workers, waiting = 64, patience = 2000 }: Limits) {
    this.#databases = databases;
    this.#waiting = waiting;
    this.#patience = patience;
    for (let i = 0; i < workers; i++) this.#sit();
  }

  search(query: SearchQuery, now: Instant): Promise<SearchResult | SearchBusy> {
    if (this.#closed) return Promise.reject(new Error('search is closed'));
    if (this.#queue.length >= this.#waiting) return Promise.resolve({ refused: 'search-busy' });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(waiting), this.#patience);
      const waiting: Waiting = {
        task: { id: ++this.#lastId, query, now },
        settle: (outcome) => {
          clearTimeout(timer);
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        },
      };
      this.#queue.push(waiting);
      this.#serve();
    });
  }

  /** Ends the threads at once. What was asked and not answered fails. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) waiting.settle(new Error('search is closed'));
    await Promise.all([...this.#seats].map((seat) => seat.worker.terminate()));
  }

  #serve(): void {
    for (const seat of this.#seats) {
      if (seat.busyWith !== null) continue;
      const next = this.#queue.shift();
      if (next === undefined) return;
      seat.busyWith = next;
      seat.worker.postMessage(next.task);
    }
  }

  /** No query can be called back from the database, so the thread that runs it goes with it. */
  #giveUp(waiting: Waiting): void {
    waiting.settle({ refused: 'search-busy' });
    this.#queue = this.#queue.filter((each) => each !== waiting);
    for (const seat of this.#seats) if (seat.busyWith === waiting) void seat.worker.terminate();
  }

  #sit(): void {
    const worker = new Worker(workerPath('published/search-worker.ts'), { workerData: this.#databases });
    const seat: Seat = { worker, busyWith: null };
    this.#seats.add(seat);
    worker.on('message', (answer: SearchAnswer) => {
      const waiting = seat.busyWith;
      if (waiting?.task.id !== answer.id) return;
      seat.busyWith = null;
      waiting.settle('result' in answer ? answer.result : new Error(answer.failed));
      this.#serve();
    });
    worker.on('error', (cause) => seat.busyWith?.settle(new Error('the search thread failed', { cause })));
    worker.on('exit', () => {
      this.#seats.delete(seat);
      seat.busyWith?.settle(new Error('the search thread ended'));
      if (!this.#closed) setTimeout(() => this.#sitAgain(), PAUSE).unref();
    });
  }

  #sitAgain(): void {
    if (this.#closed) return;
    this.#sit();
    this.#serve();
  }
}
