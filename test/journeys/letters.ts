import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Product } from './product.ts';

/** A letter in the outbox folder, as a mail program would show it. */
export interface ReceivedLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The address of the confirmation in it. */
  readonly link: string;
}

/** Every letter to an address. */
export function lettersTo(product: Product, address: string): ReceivedLetter[] {
  const outbox = join(product.data, 'outbox');
  const files = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.eml')) : [];
  return files.map((name) => readLetter(readFileSync(join(outbox, name), 'utf8'))).filter(({ to }) => to === address);
}

/** Waits for the letter to an address: it is written a moment after the thank-you page. */
export async function letterTo(product: Product, address: string): Promise<ReceivedLetter> {
  const letters = await expect
    .poll(() => lettersTo(product, address), { timeout: 15_000, message: `a letter to ${address}` })
    .not.toEqual([])
    .then(() => lettersTo(product, address));
  const [letter] = letters;
  if (letter === undefined) throw new Error('the letter went away');
  return letter;
}

function readLetter(eml: string): ReceivedLetter {
  const [head = '', ...rest] = eml.replaceAll('\r\n', '\n').split('\n\n');
  const body = rest.join('\n\n');
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const encoding = header('content-transfer-encoding').toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? fromQuotedPrintable(body)
        : body;
  const link = /https?:\/\/\S+\/signatures\/confirm\?token=\S+/.exec(text)?.[0] ?? '';
  return { to: header('to').replaceAll(/[<>]/g, ''), subject: header('subject'), text, link };
}

function fromQuotedPrintable(body: string): string {
  const bytes = body
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
