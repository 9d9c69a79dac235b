import { Worker } from 'node:worker_threads';
import type { Channel } from '../domain/channel.ts';
import type { Instant } from '../domain/date.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { PetitionId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { Databases } from '../platform/database/zone.ts';
import { type SupporterContent, supporterText } from '../platform/sealing/row-content.ts';
import { workerPath } from '../platform/worker-path.ts';
import type { Confirmation } from './confirm-signatures.ts';
import type { AskedRequest, AskOutcome, ConfirmOutcome, FromWriter, TakeRefusal, ToWriter } from './writer-messages.ts';

export interface Attempt {
  readonly petition: PetitionId;
  readonly locale: Locale;
  readonly email: EmailAddress;
  readonly news: boolean;
  readonly channel: Channel | null;
  readonly content: SupporterContent;
  readonly at: Instant;
}

/** `null`: durable. A refusal: nothing was written, and the person is told so. */
export type Taken = null | { readonly refused: TakeRefusal };

export interface Writer {
  /** Resolves after the commit of the attempt with its letter. Never rejects. */
  take(attempt: Attempt): Promise<Taken>;
  /** Confirms by the token of a mail link, as it was given, and counts the channel that it came by. Idempotent. Never rejects. */
  confirm(token: string, at: Instant, channel?: Channel | null): Promise<ConfirmOutcome>;
  /** Resolves after the commit of what somebody asks of the organisation, with its letter. Never rejects. */
  ask(asked: AskedRequest, at: Instant): Promise<AskOutcome>;
  /** Finishes what was accepted, then stops. From its call on everything is refused as `not-kept`. */
  close(): Promise<void>;
}

export interface WriterOptions {
  /** Attempts under way above which more are refused as `busy`. */
  readonly most?: number;
  /** Told of each thread as it starts; the tests end one by it. */
  readonly onStart?: (worker: Worker) => void;
}

type Waiting =
  | { readonly kind: 'take'; readonly since: number; readonly answer: ((taken: Taken) => void)[] }
  | { readonly kind: 'confirm'; readonly since: number; readonly answer: ((outcome: ConfirmOutcome) => void)[] }
  | { readonly kind: 'ask'; readonly since: number; readonly answer: ((outcome: AskOutcome) => void)[] };

const MOST_WAITING = 20_000;
const MOST_IN_BATCH = 512;
/** Requests to the organisation under way: each is a commit of its own. */
const MOST_ASKING = 200;
/** A thread that has not answered for this long is ended, and who waits for it is told. Milliseconds. */
const PATIENCE = 20_000;
const NOT_KEPT = { refused: 'not-kept' } as const;
const BUSY = { refused: 'busy' } as const;

/** Starts the thread that writes signatures, and starts it again whenever it dies. */
export function startWriter(databases: Databases, options: WriterOptions = {}): Writer {
  const most = options.most ?? MOST_WAITING;
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let closing: { done: () => void } | null = null;
  let batch = 0;
  let underWay = 0;
  let asking = 0;
  let deaths = 0;
  let fields: string[] = [];
  let takers: ((taken: Taken) => void)[] = [];
  let confirmations: Confirmation[] = [];
  let confirmers: ((outcome: ConfirmOutcome) => void)[] = [];
  let flushing = false;
  let at = 0 as Instant;

  const watchdog = setInterval(() => {
    const [oldest] = waiting.values();
    if (oldest !== undefined && Date.now() - oldest.since > PATIENCE) void worker?.terminate();
  }, 1000).unref();

  start();

  function start(): void {
    const started = new Worker(workerPath('actions/writer-worker.ts'), { workerData: { databases } });
    worker = started;
    started.on('message', (answers: FromWriter) => {
      deaths = 0;
      for (const each of answers) settle(each);
    });
    started.on('error', (error) => console.error(`writer: ended by ${error.name}`));
    started.on('exit', () => {
      worker = null;
      for (const [number, each] of waiting) refuse(number, each);
      if (closing !== null) closing.done();
      // A thread that dies at once is not started in a tight loop; until then callers hear `not-kept`.
      else setTimeout(() => closing ?? start(), Math.min(5000, 10 * 2 ** deaths++));
    });
    options.onStart?.(started);
  }

  function settle(answer: FromWriter[number]): void {
    const known = waiting.get(answer.batch);
    if (known === undefined) return;
    waiting.delete(answer.batch);
    underWay -= known.answer.length;
    if (known.kind === 'take' && answer.kind === 'taken') {
      for (const [i, tell] of known.answer.entries()) {
        const refused = answer.outcomes === null ? null : (answer.outcomes[i] ?? null);
        tell(refused === null ? null : { refused });
      }
    } else if (known.kind === 'confirm' && answer.kind === 'confirmed') {
      for (const [i, tell] of known.answer.entries()) tell(answer.outcomes[i] ?? NOT_KEPT);
    } else if (known.kind === 'ask' && answer.kind === 'asked') {
      for (const tell of known.answer) tell(answer.outcome);
    }
  }

  /** The thread is gone. A commit whose answer was lost with it may stand: its letter goes out, and repeating is harmless. */
  function refuse(number: number, each: Waiting): void {
    waiting.delete(number);
    underWay -= each.answer.length;
    for (const tell of each.answer) tell(NOT_KEPT);
  }

  function flush(): void {
    flushing = false;
    if (takers.length > 0) {
      send({ kind: 'take', batch, at, fields }, { kind: 'take', since: Date.now(), answer: takers });
      fields = [];
      takers = [];
    }
    if (confirmers.length > 0) {
      send({ kind: 'confirm', batch, at, confirmations }, { kind: 'confirm', since: Date.now(), answer: confirmers });
      confirmations = [];
      confirmers = [];
    }
  }

  function send(message: ToWriter, who: Waiting): void {
    waiting.set(batch, who);
    if (worker === null) refuse(batch, who);
    else worker.postMessage(message);
    batch += 1;
  }

  /** What is asked for in one turn of the event loop goes over as one message. */
  function soon(): void {
    if (takers.length >= MOST_IN_BATCH || confirmers.length >= MOST_IN_BATCH) flush();
    else if (!flushing) {
      flushing = true;
      setImmediate(flush);
    }
  }

  function refusal(): typeof NOT_KEPT | typeof BUSY | null {
    if (worker === null || closing !== null) return NOT_KEPT;
    return underWay >= most ? BUSY : null;
  }

  return {
    take(attempt) {
      const refused = refusal();
      if (refused !== null) return Promise.resolve(refused);
      const { petition, locale, email, news, channel, content } = attempt;
      at = attempt.at;
      underWay += 1;
      fields.push(petition, locale, email, content.country, news ? '1' : '', channel ?? '', supporterText(content));
      return new Promise((resolve) => {
        takers.push(resolve);
        soon();
      });
    },
    confirm(token, when, channel = null) {
      const refused = refusal();
      if (refused !== null) return Promise.resolve(refused);
      at = when;
      underWay += 1;
      confirmations.push({ token, channel });
      return new Promise((resolve) => {
        confirmers.push(resolve);
        soon();
      });
    },
    async ask(asked, when) {
      const refused = asking >= MOST_ASKING ? BUSY : refusal();
      if (refused !== null) return refused;
      asking += 1;
      underWay += 1;
      const outcome = await new Promise<AskOutcome>((resolve) => {
        const message = { kind: 'ask', batch, at: when, asked } as const;
        send(message, { kind: 'ask', since: Date.now(), answer: [resolve] });
      });
      asking -= 1;
      return outcome;
    },
    async close() {
      flush();
      clearInterval(watchdog);
      const last = worker;
      if (last === null || closing !== null) return;
      await new Promise<void>((done) => {
        closing = { done };
        last.postMessage({ kind: 'close' } satisfies ToWriter);
      });
    },
  };
}
