import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import { changePetition } from './change-petition.ts';
import { endPetitions } from './end-petitions.ts';
import { eraseKept } from './erase-kept.ts';
import { countriesOf, standingsOf } from './petitions.ts';
import { rebuildCounts } from './rebuild-counts.ts';
import { attemptBy, found, NOON, tokenFor } from './signing.fixture.ts';
import { statusOf } from './status.ts';
import { startWriter } from './writer-client.ts';

const DAY = 86_400_000;
const later = (days: number): Instant => (NOON + days * DAY) as Instant;

onEachEngine((_engine, scratch) => {
  test('signatures go when they were kept for as long as was said, and their counts stay', async () => {
    const { zone, petition, databases } = await found(await scratch());
    const writer = startWriter(databases);
    for (let at = 0; at < 6; at++) {
      await writer.take(attemptBy(petition, `p${at}@example.org`));
      if (at > 0) await writer.confirm(await tokenFor(zone, `p${at}@example.org`), NOON);
    }
    await writer.close();
    await changePetition(zone, petition, { state: 'closed', keepDays: 40, now: NOON, by: null });
    const rows = async () => (await zone.db.selectFrom('signatures').select('id').execute()).length;
    await endPetitions(zone, later(39));
    expect(await rows()).toBe(6);
    await endPetitions(zone, later(40));
    expect(await rows()).toBe(0);
    expect(await zone.db.selectFrom('outbox').select('id').execute()).toEqual([]);
    expect((await standingsOf(zone, [petition], later(40))).get(petition)?.signatures).toBe(5);
    expect(await countriesOf(zone, petition)).toEqual([{ code: 'MX', signatures: 5 }]);
    expect((await statusOf(zone)).petitions).toEqual([{ petition, state: 'closed', pending: 0, validated: 5 }]);
    expect(await rebuildCounts(zone, { repair: true }), 'the counts are all there is').toEqual([]);
    await zone.close();
  });

  test('nothing goes while the petition could be opened again, or is open', async () => {
    const { zone, petition, databases } = await found(await scratch());
    const writer = startWriter(databases);
    await writer.take(attemptBy(petition, 'ana@example.org'));
    await writer.close();
    const rows = async () => (await zone.db.selectFrom('signatures').select('id').execute()).length;
    await endPetitions(zone, later(4000));
    expect(await rows()).toBe(1);
    await changePetition(zone, petition, { state: 'closed', keepDays: 30, now: NOON, by: null });
    expect(await eraseKept(zone, later(31)), 'its key exists still').toBe(0);
    await changePetition(zone, petition, { state: 'open', closesAt: null, now: later(1), by: null });
    await endPetitions(zone, later(4000));
    expect(await rows()).toBe(1);
    await zone.close();
  });
});
