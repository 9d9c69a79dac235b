import { parentPort, workerData } from 'node:worker_threads';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../domain/date.ts';
import { openZone } from '../platform/database/zone.ts';
import { namedSender, type Post, postBySmtp, postToFolder } from '../platform/mail.ts';
import { identityOf } from '../published/identity.ts';
import type { PublishedTables } from '../published/schema.ts';
import { deliverLetters, MOST_CLAIMED } from './deliver-letters.ts';
import { eraseUnconfirmed } from './erase-unconfirmed.ts';
import { forgetYesterday } from './outbox.ts';
import type { PostmanSettings } from './postman.ts';
import type { ActionsTables } from './schema.ts';

/** The thread that empties the outbox, and once an hour erases what is past its time. */
const IDLE = 300;
/**
 * After a full handful, so that no more than a hundred letters go out in a second: composing and sending them takes from
 * the same machine that signing needs, and in a flood mail can wait while people cannot.
 */
const PACE = 1000;
/** After a failure of the database. */
const TROUBLED = 5000;
const HOUR = 3_600_000;

const settings = workerData as PostmanSettings;
const actions = openZone<ActionsTables>(settings.databases, 'actions');
const published = openZone<PublishedTables>(settings.databases, 'published', { readOnly: true });
const now = (): Instant => Date.now() as Instant;
const wake = new AbortController();
let stopping = false;
let cleanedAt = 0;
/** Kept while the sender stays the same. */
let post: { readonly key: string; readonly post: Post } | undefined;

parentPort?.on('message', () => {
  stopping = true;
  wake.abort();
});

while (!stopping) {
  try {
    const dealtWith = await round();
    if (now() - cleanedAt > HOUR) await clean();
    await rest(dealtWith < MOST_CLAIMED ? IDLE : PACE);
  } catch (error) {
    // Codes only: a database's message may quote an address.
    const { errcode, code, name } = error as { errcode?: unknown; code?: unknown; name?: unknown };
    console.error(`postman: will try again (${String(errcode ?? code ?? name)})`);
    await rest(TROUBLED);
  }
}
await Promise.all([actions.close(), published.close()]);
process.exit(0);

async function round(): Promise<number> {
  const identity = await identityOf(published);
  if (identity === null) return 0;
  const sender = { from: namedSender(settings.from, identity.organisation), replyTo: identity.contactEmail };
  return deliverLetters(actions, {
    post: postFor(sender, identity.demonstration),
    house: { organisation: identity.organisation, origin: settings.origin },
    now,
    lease: settings.lease ?? 120_000,
    stopping: () => stopping,
  });
}

async function clean(): Promise<void> {
  await forgetYesterday(actions, now());
  while (!stopping && (await eraseUnconfirmed(actions, now())) > 0) await pause(50);
  cleanedAt = now();
}

async function rest(milliseconds: number): Promise<void> {
  await pause(milliseconds, undefined, { signal: wake.signal }).catch(() => undefined);
}

/** A demonstration writes to nobody, whatever server is configured. */
function postFor(sender: { from: string; replyTo: string | null }, demonstration: boolean): Post {
  const key = JSON.stringify([sender, demonstration]);
  if (post?.key === key) return post.post;
  post?.post.close();
  const made =
    settings.smtpUrl === null || demonstration
      ? postToFolder(settings.outbox, sender)
      : postBySmtp(settings.smtpUrl, sender);
  post = { key, post: made };
  return made;
}
