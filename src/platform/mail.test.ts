import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Letter, namedSender, postBySmtp, postToFolder } from './mail.ts';
import { type MailServer, startMailServer } from './mail-server.process.fixture.ts';

const sender = { from: 'Alzavoz <hello@alzavoz.example>', replyTo: 'team@alzavoz.example' };
const letterTo = (to: string): Letter => ({
  id: 'abc123',
  to,
  subject: 'Confirma tu firma, mañana',
  text: `Hola:\n\nhttps://alzavoz.example/es/signatures/confirm?token=${'x'.repeat(43)}\n\nGracias, ¿sí?\n`,
  locale: 'es',
});

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

test('a letter is plain text, has a stable Message-ID, says that a machine wrote it, and holds nothing that tracks', async () => {
  const post = postBySmtp(server.url, sender);
  expect(await post.send(letterTo('ana@example.org'))).toBe('sent');
  post.close();
  const [{ to, message } = { to: [], message: '' }] = server.received;
  expect(to).toEqual(['ana@example.org']);
  expect(message).toMatch(/^Message-ID: <abc123@alzavoz\.example>\r$/m);
  expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(message).toMatch(/^Content-Language: es\r$/m);
  expect(message).toMatch(/^Reply-To: team@alzavoz\.example\r$/m);
  expect(message).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
  expect(message).not.toMatch(/List-Unsubscribe|<img|text\/html/i);
});

test('what the server says about the recipient is for good, the rest may pass', async () => {
  const post = postBySmtp(server.url, sender);
  expect(await post.send(letterTo('refused@example.org'))).toBe('refused');
  expect(await post.send(letterTo('toolate@example.org'))).toBe('refused');
  expect(await post.send(letterTo('temporary@example.org'))).toBe('try-again');
  expect(await post.send(letterTo('temporary@example.org'))).toBe('sent');
  expect(await post.send(letterTo('dropped@example.org'))).toBe('try-again');
  expect(await post.send(letterTo('dropped@example.org'))).toBe('sent');
  post.close();
});

test('a server that is not there is tried again', async () => {
  const gone = await startMailServer();
  gone.stop();
  const post = postBySmtp(gone.url, sender);
  expect(await post.send(letterTo('ana@example.org'))).toBe('try-again');
  post.close();
});

test('an address can neither become two nor add a header', async () => {
  const post = postBySmtp(server.url, sender);
  const before = server.received.length;
  for (const to of ['ana@example.org, eva@example.org', 'ana@example.org\r\nBcc: eva@example.org']) {
    await post.send(letterTo(to));
  }
  post.close();
  for (const { to, message } of server.received.slice(before)) {
    expect(to).toHaveLength(1);
    expect(message).not.toMatch(/^Bcc/m);
  }
});

test('without a server the letter is a file that only we may read, with its link in one piece', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'alzavoz-')), 'outbox');
  const post = postToFolder(folder, sender);
  const letter = letterTo('ana@example.org');
  expect(await post.send(letter)).toBe('sent');
  expect(await post.send(letter)).toBe('sent');
  expect(readdirSync(folder)).toEqual(['abc123.eml']);
  const file = join(folder, 'abc123.eml');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const message = readFileSync(file, 'utf8');
  expect(message).toContain(`?token=${'x'.repeat(43)}\r\n`);
  expect(message).toContain('Gracias, ¿sí?');
  expect(message).toMatch(/^Content-Transfer-Encoding: 8bit\r$/m);
  expect(message).toMatch(/^To: ana@example\.org\r$/m);
});

test('an address without a name gets the organisation’s; a name that somebody chose stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-mail-'));
  const from = namedSender('alzavoz@localhost', 'Réseau "Lanterne"\r\nBcc: all@example.org');
  const post = postToFolder(folder, { from, replyTo: null });
  expect(await post.send(letterTo('ana@example.org'))).toBe('sent');
  post.close();
  const [file = ''] = readdirSync(folder);
  const head = readFileSync(join(folder, file), 'utf8').split('\r\n\r\n')[0] ?? '';
  expect(head.replaceAll(/\r\n\s+/g, ' ')).toMatch(/^From: =\?UTF-8\?.* <alzavoz@localhost>\r$/m);
  expect(head).not.toMatch(/^Bcc:/m);
  expect(namedSender('Vela <hello@vela.example>', 'Other')).toBe('Vela <hello@vela.example>');
});
