import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { type Post, postBySmtp } from '../platform/mail.ts';
import { type MailServer, startMailServer } from '../platform/mail-server.process.fixture.ts';
import { deliverLetters } from './deliver-letters.ts';
import { BACK_OFF, claimLetters, forgetYesterday, settleLetters } from './outbox.ts';
import { attemptBy, found, type Founded, NOON } from './signing.fixture.ts';
import { startWriter, type Writer } from './writer-client.ts';

const HOUR = 3_600_000;
const house = { organisation: 'Alzavoz', origin: 'https://alzavoz.example' };
const sender = { from: 'hello@alzavoz.example', replyTo: null };

let server: MailServer;
let post: Post;
beforeAll(async () => {
  server = await startMailServer();
  post = postBySmtp(server.url, sender);
});
afterAll(() => {
  post.close();
  server.stop();
});

onEachEngine((_engine, scratch) => {
  const writers = new Map<Founded, Writer>();
  const start = async (): Promise<Founded> => {
    const site = await found(await scratch());
    writers.set(site, startWriter(site.databases));
    return site;
  };
  afterEach(async () => {
    for (const [site, writer] of writers) {
      await writer.close();
      await site.zone.close();
    }
    writers.clear();
  });

  const sign = async (site: Founded, ...addresses: string[]): Promise<void> => {
    const taken = addresses.map((email) => writers.get(site)?.take(attemptBy(site.petition, email)));
    expect(await Promise.all(taken)).toEqual(addresses.map(() => null));
  };
  const deliver = async (site: Founded, now: number): Promise<number> =>
    deliverLetters(site.zone, { post, house, now: () => now as Instant, lease: 60_000, stopping: () => false });
  const outbox = ({ zone }: Founded) => zone.db.selectFrom('outbox').selectAll().orderBy('recipient').execute();
  const receivedBy = (address: string): number => server.received.filter((each) => each.to.includes(address)).length;
  const fresh = (name: string): string => `${name}-${Math.random().toString(36).slice(2)}@example.org`;

  test('letters go out once and are forgotten; the link is in them', async () => {
    const site = await start();
    const addresses = Array.from({ length: 50 }, () => fresh('p'));
    await sign(site, ...addresses);
    while ((await deliver(site, NOON)) > 0);
    for (const address of addresses) expect(receivedBy(address)).toBe(1);
    expect(await outbox(site)).toEqual([]);
  });

  test('what may pass is tried again later and later; what is for good is kept as failed', async () => {
    const site = await start();
    const [refused, temporary, dropped] = [fresh('refused'), fresh('temporary'), fresh('dropped')];
    await sign(site, refused, temporary, dropped);
    await deliver(site, NOON);
    const due = NOON + BACK_OFF[0];
    expect((await outbox(site)).map((row) => [row.recipient, row.state, row.attempts, Number(row.next_at)])).toEqual([
      [dropped, 'waiting', 1, due],
      [refused, 'failed', 1, NOON],
      [temporary, 'waiting', 1, due],
    ]);
    expect(await deliver(site, due - 1)).toBe(0);
    expect(await deliver(site, due)).toBe(2);
    expect([receivedBy(refused), receivedBy(temporary), receivedBy(dropped)]).toEqual([0, 1, 1]);
    expect((await outbox(site)).map((row) => row.recipient)).toEqual([refused]);
  });

  test('a letter that never gets through is given up after two days', async () => {
    const site = await start();
    await sign(site, fresh('p'));
    let now: number = NOON;
    const waits: number[] = [];
    for (;;) {
      const [letter] = await claimLetters(site.zone, now as Instant, { most: 1, lease: 1 });
      if (letter === undefined) break;
      await settleLetters(site.zone, [{ letter, sent: 'try-again' }], now as Instant);
      const [row] = await outbox(site);
      if (row?.state === 'failed') break;
      waits.push(Number(row?.next_at) - now);
      now = Number(row?.next_at);
    }
    expect(waits).toEqual([...BACK_OFF]);
  });

  test('an address gets a confirmation once an hour, three a day, by petition; signing again looks the same', async () => {
    const site = await start();
    const address = fresh('p');
    const counts: number[] = [];
    const startOfDay = Date.parse('2026-05-04T00:00:00Z');
    for (const hours of [0, 0.5, 1, 1.9, 2, 3, 4, 23.9]) {
      await sign(site, address, address.toUpperCase());
      // Letters are due from when the attempt was made; deliver when this step happens, but never before that.
      await site.zone.db.updateTable('outbox').set({ next_at: 0 }).execute();
      await deliver(site, startOfDay + hours * HOUR);
      counts.push(receivedBy(address) + receivedBy(address.toUpperCase()));
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 3, 3]);
    expect(await outbox(site)).toEqual([]);
  });

  test('yesterday is forgotten: its key and who was written to', async () => {
    const site = await start();
    await sign(site, fresh('p'));
    await deliver(site, NOON);
    expect(await site.zone.db.selectFrom('throttles').selectAll().execute()).toHaveLength(1);
    await forgetYesterday(site.zone, (NOON + 13 * HOUR) as Instant);
    expect(await site.zone.db.selectFrom('throttles').selectAll().execute()).toEqual([]);
    expect(await site.zone.db.selectFrom('throttle_keys').selectAll().execute()).toEqual([]);
  });

  test('two postmen never send the same letter, and one that died is replaced after its lease', async () => {
    const site = await start();
    const addresses = Array.from({ length: 30 }, () => fresh('p'));
    await sign(site, ...addresses);
    // Claimed by a postman that then dies.
    const lost = await claimLetters(site.zone, NOON, { most: 5, lease: 60_000 });
    await Promise.all([deliver(site, NOON), deliver(site, NOON), deliver(site, NOON)]);
    while ((await deliver(site, NOON)) > 0);
    const recipients = lost.map((letter) => letter.recipient);
    for (const address of addresses) expect(receivedBy(address)).toBe(recipients.includes(address) ? 0 : 1);
    await deliver(site, NOON + 60_000);
    for (const address of addresses) expect(receivedBy(address)).toBe(1);
  });

  test('a postman that is told to stop gives back what it has not begun', async () => {
    const site = await start();
    const addresses = Array.from({ length: 15 }, () => fresh('p'));
    await sign(site, ...addresses);
    let asked = 0;
    const stopping = (): boolean => ++asked > 6;
    await deliverLetters(site.zone, { post, house, now: () => NOON, lease: 60_000, stopping });
    const left = await outbox(site);
    expect(left.length).toBeGreaterThan(5);
    for (const row of left) expect(row).toMatchObject({ state: 'waiting', next_at: NOON });
    while ((await deliver(site, NOON)) > 0);
    for (const address of addresses) expect(receivedBy(address)).toBe(1);
  });
});
