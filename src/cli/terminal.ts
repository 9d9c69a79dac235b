import { createInterface, type Interface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { print, tell } from './print.ts';

/** Thrown when the person closes the input or presses Ctrl-C at a question. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** What a command needs of a terminal. Questions go to standard error, so that the answer can be piped. */
export interface Terminal {
  /** Whether someone is there to answer. */
  readonly interactive: boolean;
  ask(question: string): Promise<string>;
  /** Asks without showing what is typed. */
  askSecret(question: string): Promise<string>;
  /** All of standard input. */
  readAll(): Promise<string>;
  print(text: string): void;
  tell(text: string): void;
  /** Lets go of standard input, so that the process can end. */
  close(): void;
}

/** The terminal of this process. What is typed ahead of a question is kept for it. */
export function processTerminal(): Terminal {
  const typed: string[] = [];
  let waiting: PromiseWithResolvers<string> | null = null;
  let lines: Interface | null = null;
  let silent = false;
  // readline draws what is typed; while a secret is asked for, what it draws goes nowhere.
  const screen = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!silent) process.stderr.write(chunk);
      done();
    },
  });

  const open = (): Interface => {
    const opened = createInterface({ input: process.stdin, output: screen, terminal: true, historySize: 0 });
    opened.on('line', (line) => {
      // One chunk may hold two lines: the second is not an answer to the first one's question.
      if (waiting === null) typed.push(line);
      else waiting.resolve(line);
      waiting = null;
    });
    opened.on('close', () => {
      waiting?.reject(new Cancelled('cancelled'));
      lines = null;
    });
    return opened;
  };

  const ask = async (question: string): Promise<string> => {
    lines ??= open();
    lines.setPrompt(question);
    lines.prompt();
    const early = typed.shift();
    if (early !== undefined) return early;
    waiting = Promise.withResolvers();
    return waiting.promise;
  };

  return {
    interactive: process.stdin.isTTY && process.stderr.isTTY,
    ask: (question) => ask(`${question}: `),
    async askSecret(question) {
      process.stderr.write(`${question}: `);
      silent = true;
      try {
        return await ask('');
      } finally {
        silent = false;
        process.stderr.write('\n');
      }
    },
    readAll: () => text(process.stdin),
    print,
    tell,
    close: () => lines?.close(),
  };
}
