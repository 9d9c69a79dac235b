import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Channel } from '../domain/channel.ts';
import type { Instant } from '../domain/date.ts';
import { channelsOf } from './channel-counts.ts';
import { attemptBy, found, type Founded, NOON, tokenFor } from './signing.fixture.ts';
import { startWriter, type Writer } from './writer-client.ts';

const DAY = 86_400_000;
const LATER = (days: number): Instant => (NOON + days * DAY) as Instant;

onEachEngine((_engine, scratch) => {
  let site: Founded & { writer: Writer };
  beforeAll(async () => {
    const founded = await found(await scratch());
    site = { ...founded, writer: startWriter(founded.databases) };
  });
  afterAll(async () => {
    await site.writer.close();
    await site.zone.close();
  });

  const told = async (now: Instant) => {
    const all = await channelsOf(site.zone, site.petition, now);
    return Object.fromEntries(
      all.filter(({ atLeast }) => atLeast !== null).map((each) => [each.channel, each.atLeast]),
    );
  };
  let supporters = 0;
  /** So many sign by a link, and confirm `at` an instant. */
  async function signBy(channel: Channel | null, count: number, at: Instant): Promise<void> {
    const emails = Array.from({ length: count }, () => `p${(supporters += 1)}@example.org`);
    await Promise.all(emails.map((email) => site.writer.take({ ...attemptBy(site.petition, email), channel })));
    const tokens = await Promise.all(emails.map((email) => tokenFor(site.zone, email)));
    // Each presses twice.
    await Promise.all([...tokens, ...tokens].map((token) => site.writer.confirm(token, at, channel)));
  }

  test('confirmed signatures are told by their link: the day after, in steps of ten, from twenty on', async () => {
    await signBy('poster', 19, LATER(0));
    await signBy(null, 3, LATER(0));
    expect(await told(LATER(1)), 'nineteen').toEqual({});
    await signBy('poster', 1, LATER(1));
    expect(await told(LATER(1)), 'not on the same day').toEqual({});
    expect(await told(LATER(2))).toEqual({ poster: 20 });
    await signBy('poster', 9, LATER(2));
    await signBy('school', 25, LATER(2));
    expect(await told(LATER(3))).toEqual({ poster: 20, school: 20 });
    await signBy('poster', 1, LATER(3));
    expect(await told(LATER(4))).toEqual({ poster: 30, school: 20 });
  });

  test('a link is counted by nobody who only signs, and no row of a signature knows it', async () => {
    const before = await site.zone.db.selectFrom('channel_counts').selectAll().execute();
    await site.writer.take({ ...attemptBy(site.petition, 'only@example.org'), channel: 'press' });
    expect(await site.zone.db.selectFrom('channel_counts').selectAll().execute()).toEqual(before);
    const rows = await site.zone.db.selectFrom('signatures').selectAll().execute();
    for (const row of rows) expect(Object.values(row)).not.toContain('press');
  });
});
