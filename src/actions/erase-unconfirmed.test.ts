import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { eraseUnconfirmed } from './erase-unconfirmed.ts';
import { attemptBy, found, NOON, tokenFor } from './signing.fixture.ts';
import { startWriter } from './writer-client.ts';

const DAY = 86_400_000;
const daysLater = (days: number): Instant => (NOON + days * DAY) as Instant;

onEachEngine((_engine, scratch) => {
  test('what nobody confirmed goes after thirty days, a thousand rows at a time; what counts stays', async () => {
    const site = await found(await scratch());
    const writer = startWriter(site.databases);
    const addresses = Array.from({ length: 1201 }, (_, i) => `p${i}@example.org`);
    await Promise.all(addresses.map((email) => writer.take(attemptBy(site.petition, email))));
    await writer.confirm(await tokenFor(site.zone, 'p7@example.org'), NOON);
    expect(await eraseUnconfirmed(site.zone, daysLater(30))).toBe(0);
    expect(await eraseUnconfirmed(site.zone, daysLater(31))).toBe(1000);
    expect(await eraseUnconfirmed(site.zone, daysLater(31))).toBe(200);
    expect(await eraseUnconfirmed(site.zone, daysLater(31))).toBe(0);
    const left = await site.zone.db.selectFrom('signatures').select('state').execute();
    expect(left).toEqual([{ state: 'validated' }]);
    await writer.close();
    await site.zone.close();
  });

  test('letters that were given up go after thirty days, with their address and token', async () => {
    const site = await found(await scratch());
    const letter = { message_id: 'm', kind: 'confirm', recipient: 'a@example.org', locale: 'es', token: 't' } as const;
    const given = { ...letter, petition: site.petition, state: 'failed', next_at: NOON } as const;
    await site.zone.db
      .insertInto('outbox')
      .values([given, { ...given, state: 'waiting' }])
      .execute();
    expect(await eraseUnconfirmed(site.zone, daysLater(29))).toBe(0);
    expect(await eraseUnconfirmed(site.zone, daysLater(30))).toBe(1);
    expect(await site.zone.db.selectFrom('outbox').select('state').execute()).toEqual([{ state: 'waiting' }]);
    await site.zone.close();
  });
});
