import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant } from '../domain/date.ts';
import type { PetitionId } from '../domain/id.ts';
import { openSqlite } from '../platform/database/zone.ts';
import { readContent } from '../platform/sealing/row-content.ts';
import { openRow } from '../platform/sealing/row-open.ts';
import { changePetition } from './change-petition.ts';
import { petitionOfToken } from './find-signature.ts';
import { countriesOf, standingsOf } from './petitions.ts';
import { rebuildCounts } from './rebuild-counts.ts';
import { attemptBy, found, type Founded, NOON, tokenFor } from './signing.fixture.ts';
import { statusOf } from './status.ts';
import { parseToken, secretOf } from './token.ts';
import { startWriter, type Taken, type Writer, type WriterOptions } from './writer-client.ts';

const DAY = 86_400_000;
const DAYS_LATER = (days: number): Instant => (NOON + days * DAY) as Instant;

onEachEngine((engine, scratch) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });

  async function start(options: WriterOptions = {}): Promise<Founded & { writer: Writer }> {
    const founded = await found(await scratch());
    const writer = startWriter(founded.databases, options);
    ends.push(
      () => founded.zone.close(),
      () => writer.close(),
    );
    return { ...founded, writer };
  }

  const stored = ({ zone }: Founded) => zone.db.selectFrom('signatures').selectAll().execute();

  test('a signature is kept sealed, with its letter, and opens with the private key alone', async () => {
    const site = await start();
    expect(await site.writer.take(attemptBy(site.petition, 'ana@example.org'))).toBe(null);
    const [row] = await stored(site);
    const token = parseToken(await tokenFor(site.zone, 'ana@example.org'));
    if (row === undefined || token === null) throw new Error('nothing kept');
    expect(row).toMatchObject({
      petition: site.petition,
      state: 'pending',
      country: 'MX',
      locale: 'es',
      day: '2026-05-04',
    });
    const opened = await openRow(site.keys, row.sealed, row.petition, row.id);
    const content = readContent('text' in opened ? opened.text : '');
    expect(content).toMatchObject({ given_name: 'Ana', email: 'ana@example.org', family_name: null });
    expect(content?.r).toBe(secretOf(token).toString('base64url'));
    expect(Buffer.from(row.sealed).includes('ana@example.org')).toBe(false);
  });

  test('confirming counts once, whatever the number of clicks, and two at once count once', async () => {
    const site = await start();
    await site.writer.take(attemptBy(site.petition, 'ana@example.org'));
    const token = await tokenFor(site.zone, 'ana@example.org');
    expect(await petitionOfToken(site.zone, token, NOON)).toEqual({ petition: site.petition, used: false });
    expect((await standingsOf(site.zone, [site.petition], NOON)).get(site.petition)?.signatures).toBe(0);
    const clicks = await Promise.all(Array.from({ length: 20 }, () => site.writer.confirm(token, NOON)));
    clicks.push(await site.writer.confirm(token, DAYS_LATER(90)));
    for (const click of clicks) expect(click).toEqual({ confirmed: site.petition });
    expect((await standingsOf(site.zone, [site.petition], NOON)).get(site.petition)?.signatures).toBe(1);
    expect(await rebuildCounts(site.zone, { repair: false })).toEqual([]);
  });

  test('two processes that confirm the same address at once count it once', async () => {
    const site = await start();
    const second = startWriter(site.databases);
    ends.push(() => second.close());
    for (let round = 0; round < 10; round++) {
      const address = `ana${round}@example.org`;
      await Promise.all([
        site.writer.take(attemptBy(site.petition, address)),
        second.take(attemptBy(site.petition, address.toUpperCase())),
      ]);
      const tokens = [await tokenFor(site.zone, address), await tokenFor(site.zone, address.toUpperCase())];
      const outcomes = await Promise.all(
        tokens.map((token, i) => (i === 0 ? site.writer : second).confirm(token, NOON)),
      );
      expect(outcomes).toEqual([{ confirmed: site.petition }, { confirmed: site.petition }]);
    }
    const states = (await stored(site)).map((row) => row.state).toSorted();
    expect(states).toEqual([...Array(10).fill('invalidated'), ...Array(10).fill('validated')]);
    expect((await standingsOf(site.zone, [site.petition], NOON)).get(site.petition)?.signatures).toBe(10);
    expect(await rebuildCounts(site.zone, { repair: false })).toEqual([]);
  });

  test('who signs first in another name takes nothing from them: the one who confirms counts', async () => {
    const site = await start();
    await site.writer.take(attemptBy(site.petition, 'ana@example.org', { given_name: 'Mallory', country: 'US' }));
    await site.writer.take(attemptBy(site.petition, 'ana@example.org'));
    await site.writer.confirm(await tokenFor(site.zone, 'ana@example.org'), NOON);
    const states = (await stored(site)).map((row) => [row.country, row.state]);
    expect(states).toEqual(
      expect.arrayContaining([
        ['US', 'pending'],
        ['MX', 'validated'],
      ]),
    );
  });

  test('damaged, unknown and expired tokens are refused, and change nothing', async () => {
    const site = await start();
    await site.writer.take(attemptBy(site.petition, 'ana@example.org'));
    const token = await tokenFor(site.zone, 'ana@example.org');
    for (const text of ['', 'x', token.slice(1), `${token}A`, token.toUpperCase(), 'A'.repeat(43)]) {
      expect(await site.writer.confirm(text, NOON)).toEqual({ refused: 'token-unknown' });
      expect(await petitionOfToken(site.zone, text, NOON)).toEqual({ refused: 'token-unknown' });
    }
    expect(await site.writer.confirm(token, DAYS_LATER(31))).toEqual({ refused: 'token-expired' });
    expect((await stored(site)).map((row) => row.state)).toEqual(['pending']);
    expect(await site.writer.confirm(token, DAYS_LATER(30))).toEqual({ confirmed: site.petition });
  });

  test('what the desk decides holds at once', async () => {
    const site = await start();
    await site.writer.take(attemptBy(site.petition, 'ana@example.org'));
    await changePetition(site.zone, site.petition, { state: 'stopped', now: NOON, by: null });
    expect(await site.writer.take(attemptBy(site.petition, 'eva@example.org'))).toEqual({
      refused: 'petition-stopped',
    });
    const token = await tokenFor(site.zone, 'ana@example.org');
    expect(await site.writer.confirm(token, NOON)).toEqual({ refused: 'petition-stopped' });
    await changePetition(site.zone, site.petition, { state: 'open', closesAt: DAYS_LATER(1), now: NOON, by: null });
    const stateOn = async (now: Instant) =>
      (await standingsOf(site.zone, [site.petition], now)).get(site.petition)?.state;
    expect([await stateOn(NOON), await stateOn(DAYS_LATER(1))]).toEqual(['open', 'closed']);
    await changePetition(site.zone, site.petition, { state: 'closed', now: NOON, by: null });
    expect(await site.writer.take(attemptBy(site.petition, 'eva@example.org'))).toEqual({ refused: 'petition-closed' });
    expect(await site.writer.confirm(token, (NOON + DAY / 2) as Instant)).toEqual({ confirmed: site.petition });
    const nowhere = 'aaaaaaaaaaaaaaaaaaaaaaaaaa' as PetitionId;
    expect(await site.writer.take(attemptBy(nowhere, 'eva@example.org'))).toEqual({ refused: 'petition-unknown' });
    expect(await stored(site)).toHaveLength(1);
    expect(await zoneLetters(site)).toBe(1);
  });

  test('a bad row never fails its neighbours', async () => {
    const site = await start();
    // Past every check of the form: a NUL, which PostgreSQL takes in no text, and a country that the table refuses.
    const bad = [
      attemptBy(site.petition, 'nul\0@example.org'),
      attemptBy(site.petition, 'bad@example.org', { country: 'MEX' }),
    ];
    const attempts = Array.from({ length: 200 }, (_, i) => attemptBy(site.petition, `p${i}@example.org`));
    attempts.splice(70, 0, ...bad);
    const outcomes = await Promise.all(attempts.map((attempt) => site.writer.take(attempt)));
    expect(outcomes[71]).toEqual({ refused: 'not-kept' });
    if (engine === 'postgres') expect(outcomes[70]).toEqual({ refused: 'not-kept' });
    const kept = outcomes.filter((outcome) => outcome === null).length;
    expect(kept).toBe(engine === 'postgres' ? 200 : 201);
    expect(await stored(site)).toHaveLength(kept);
    expect(await zoneLetters(site)).toBe(kept);
  });

  test('a petition unknown to the writer in a group refuses itself alone', async () => {
    const site = await start();
    const nowhere = 'aaaaaaaaaaaaaaaaaaaaaaaaaa' as PetitionId;
    const outcomes = await Promise.all([
      site.writer.take(attemptBy(site.petition, 'ana@example.org')),
      site.writer.take(attemptBy(nowhere, 'eva@example.org')),
      site.writer.take(attemptBy(site.petition, 'ida@example.org')),
    ]);
    expect(outcomes).toEqual([null, { refused: 'petition-unknown' }, null]);
  });

  test('above the bound of its queue the writer is busy, and says so', async () => {
    const site = await start({ most: 10 });
    const outcomes = await Promise.all(
      Array.from({ length: 15 }, (_, i) => site.writer.take(attemptBy(site.petition, `p${i}@example.org`))),
    );
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(10);
    expect(outcomes.slice(10)).toEqual(Array(5).fill({ refused: 'busy' }));
  });

  test('when the thread dies every caller is told, and the next one is served', async () => {
    const threads: Worker[] = [];
    const site = await start({ onStart: (worker) => threads.push(worker) });
    await site.writer.take(attemptBy(site.petition, 'first@example.org'));
    const attempts = Array.from({ length: 50 }, (_, i) =>
      site.writer.take(attemptBy(site.petition, `p${i}@example.org`)),
    );
    const gone = once(threads[0] ?? process, 'exit');
    void threads[0]?.terminate();
    const outcomes = await Promise.all(attempts);
    for (const outcome of outcomes) expect([null, { refused: 'not-kept' }]).toContainEqual(outcome);
    await gone;
    const after = (): Promise<Taken> => site.writer.take(attemptBy(site.petition, 'after@example.org'));
    await expect.poll(after, { timeout: 15_000 }).toBe(null);
    expect(threads).toHaveLength(2);
    const letters = await site.zone.db.selectFrom('outbox').select('recipient').execute();
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome === null) expect(letters).toContainEqual({ recipient: `p${i}@example.org` });
    }
  });

  test('without a sealing key nothing is taken, and nothing is written in clear', async () => {
    const site = await start();
    await site.zone.db.deleteFrom('sealing_keys').execute();
    expect(await site.writer.take(attemptBy(site.petition, 'ana@example.org'))).toEqual({ refused: 'not-kept' });
    expect(await zoneLetters(site)).toBe(0);
  });

  test('closing finishes what was accepted', async () => {
    const site = await start();
    const attempts = Array.from({ length: 30 }, (_, i) =>
      site.writer.take(attemptBy(site.petition, `p${i}@example.org`)),
    );
    await site.writer.close();
    expect(await Promise.all(attempts)).toEqual(Array(30).fill(null));
    expect(await site.writer.take(attemptBy(site.petition, 'late@example.org'))).toEqual({ refused: 'not-kept' });
    expect((await statusOf(site.zone)).petitions).toEqual([
      { petition: site.petition, state: 'open', pending: 30, validated: 0 },
    ]);
  });

  test('counts by country are kept, shown with care, and can be rebuilt', async () => {
    const site = await start();
    const countries = [...Array(8).fill('MX'), ...Array(6).fill('FR'), 'DE'];
    const addresses = countries.map((_, i) => `p${i}@example.org`);
    await Promise.all(
      addresses.map((email, i) => site.writer.take(attemptBy(site.petition, email, { country: countries[i] }))),
    );
    const tokens = await Promise.all(addresses.map((email) => tokenFor(site.zone, email)));
    await Promise.all(tokens.map((token) => site.writer.confirm(token, NOON)));
    expect((await standingsOf(site.zone, [site.petition], NOON)).get(site.petition)?.signatures).toBe(15);
    expect(await countriesOf(site.zone, site.petition)).toEqual([{ code: 'MX', signatures: 8 }]);
    await site.zone.db.updateTable('counts').set({ signatures: 99 }).where('country', '=', 'FR').execute();
    await site.zone.db.updateTable('day_counts').set({ signatures: 14 }).execute();
    const wrong = [
      { petition: site.petition, of: 'FR', kept: 99, counted: 6 },
      { petition: site.petition, of: '2026-05-04', kept: 14, counted: 15 },
    ];
    expect(await rebuildCounts(site.zone, { repair: true })).toEqual(wrong);
    expect(await rebuildCounts(site.zone, { repair: false })).toEqual([]);
  });

  test.runIf(engine === 'sqlite')('a locked database is told, after five seconds, and signing goes on', async () => {
    const site = await start();
    if (site.databases.engine !== 'sqlite') return;
    await site.writer.take(attemptBy(site.petition, 'first@example.org'));
    const other = openSqlite(site.databases.folder, 'actions', false);
    other.exec('begin immediate');
    const refused = await site.writer.take(attemptBy(site.petition, 'ana@example.org'));
    other.exec('rollback');
    other.close();
    expect(refused).toEqual({ refused: 'not-kept' });
    expect(await site.writer.take(attemptBy(site.petition, 'ana@example.org'))).toBe(null);
    expect(await stored(site)).toHaveLength(2);
  });
});

async function zoneLetters({ zone }: Founded): Promise<number> {
  return (await zone.db.selectFrom('outbox').select('id').execute()).length;
}
