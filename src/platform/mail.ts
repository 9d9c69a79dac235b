import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';

/** A letter to one person, in plain text: nothing in it tells anyone that it was opened. */
export interface Letter {
  /** Left half of the Message-ID. The same letter keeps it, so that a second copy can be recognised. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** BCP 47, for `Content-Language`. */
  readonly locale: string;
}

/** `refused`: for good, by the recipient's side. `try-again`: anything that may pass. */
export type Sent = 'sent' | 'refused' | 'try-again';

export interface Post {
  /** Never rejects. `sent` means that the next server has taken it over, or that the file is there. */
  send(letter: Letter): Promise<Sent>;
  close(): void;
}

export interface Sender {
  /** `MAIL_FROM`: an address, or a name and an address. */
  readonly from: string;
  readonly replyTo: string | null;
}

/** `MAIL_FROM` with the organisation's name before an address that comes without one. */
export function namedSender(from: string, organisation: string): string {
  return from.includes('<') ? from : `"${organisation.replaceAll(/["\\\p{Cc}]/gu, ' ')}" <${from}>`;
}

/** Letters that may be under way at once. */
export const LETTERS_AT_ONCE = 4;

/** Sends by a mail server, over kept connections. TLS where the server offers it; `smtps:` or nothing to insist. */
export function postBySmtp(url: string, sender: Sender): Post {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: LETTERS_AT_ONCE,
    // The outbox tries again, and knows how often it has; the pool doing so as well could send a letter twice.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object);
  return {
    async send(letter) {
      try {
        await transport.sendMail(messageOf(letter, sender));
        return 'sent';
      } catch (error) {
        return isForGood(error) ? 'refused' : 'try-again';
      }
    },
    close: () => transport.close(),
  };
}

/** Without a mail server: each letter becomes a file, `<id>.eml`, that any mail program opens. */
export function postToFolder(folder: string, sender: Sender): Post {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(letter) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const unfinished = join(folder, `.${letter.id}.${randomBytes(4).toString('hex')}`);
        await writeFile(unfinished, await readableMessage(transport, letter, sender), { mode: 0o600 });
        await rename(unfinished, join(folder, `${letter.id}.eml`));
        return 'sent';
      } catch {
        return 'try-again';
      }
    },
    close: () => transport.close(),
  };
}

function messageOf(letter: Letter, sender: Sender): SendMailOptions {
  return {
    from: sender.from,
    // As an object the address is not parsed: it cannot become two.
    to: { name: '', address: letter.to },
    ...(sender.replyTo === null ? {} : { replyTo: sender.replyTo }),
    subject: letter.subject,
    text: letter.text,
    messageId: `<${letter.id}@${domainOf(sender.from)}>`,
    headers: {
      // RFC 3834: no holiday notice comes back.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.locale,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** As UTF-8 (RFC 6152, 8bit), so that a link in it can be copied from any text editor. */
async function readableMessage(transport: Transporter, letter: Letter, sender: Sender): Promise<Buffer> {
  const { message } = (await transport.sendMail(messageOf(letter, sender))) as { message: Buffer };
  const head = message.subarray(0, message.indexOf('\r\n\r\n')).toString('latin1');
  const body = letter.text.replaceAll(/\r?\n/g, '\r\n');
  return Buffer.concat([
    Buffer.from(head.replace(/^(Content-Transfer-Encoding:).*$/im, '$1 8bit'), 'latin1'),
    Buffer.from(`\r\n\r\n${body}\r\n`),
  ]);
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
}

/**
 * A 5xx answer about the recipient or the letter (RFC 5321, 4.2.1) is for good. About our sender, our password or at
 * the greeting it is a fault of ours, which somebody will repair.
 */
function isForGood(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: unknown; command?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}
