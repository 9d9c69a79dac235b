import { createInterface } from 'node:readline';
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
}

export const processTerminal: Terminal = {
  interactive: process.stdin.isTTY && process.stderr.isTTY,
  ask: (question) => askWith(question, process.stderr),
  async askSecret(question) {
    process.stderr.write(`${question}: `);
    // A terminal that readline drives shows nothing by itself; what readline writes goes nowhere.
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    try {
      return await askWith('', nowhere);
    } finally {
      process.stderr.write('\n');
    }
  },
  readAll: () => text(process.stdin),
  print,
  tell,
};

function askWith(question: string, output: Writable): Promise<string> {
  const lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  return new Promise<string>((resolve, reject) => {
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => reject(new Cancelled('cancelled')));
    lines.question(question === '' ? '' : `${question}: `, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
