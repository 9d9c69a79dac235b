import { randomBytes } from 'node:crypto';
import { setImmediate as letOthers } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Instant, PlainDate } from '../domain/date.ts';
import { idFrom, type AccountId, type RequestBatchId, type RequestId } from '../domain/id.ts';
import { UNTOLD, type RequestFilter } from '../domain/request-filter.ts';
import { migrateZone, openZone } from '../platform/database/zone.ts';
import { endBatchesUnderWay } from './batches-under-way.ts';
import { eraseRequests } from './erase-requests.ts';
import { markRequest } from './mark-request.ts';
import { actionsMigrations } from './migrations.ts';
import { openAgain } from './open-again.ts';
import { lastBatches } from './request-batches.ts';
import { openSet, requestOverview } from './request-overview.ts';
import { listRequests, requestById, type KeptRequest } from './requests.ts';
import type { ActionsTables } from './schema.ts';
import { settleRequests } from './settle-requests.ts';

vi.setConfig({ testTimeout: 60_000 });

const QUARTER = 900_000;
const NOON = Date.UTC(2026, 8, 22, 12) as Instant;
const at = (quarters: number): Instant => (NOON + quarters * QUARTER) as Instant;
const [ROSA, MARIA] = [1, 2].map(() => idFrom<AccountId>(randomBytes(16))) as [AccountId, AccountId];
const OPEN: RequestFilter = { list: 'open', locale: null, page: null, from: null, to: null };
const HERS = '/es/stories/ella';

onEachEngine((_engine, scratch) => {
  const founded = async () => {
    const zone = openZone<ActionsTables>(await scratch(), 'actions');
    await migrateZone(zone, actionsMigrations);
    const ask = async (
      how: { page?: string | null; locale?: string; quarter?: number; of?: number } = {},
    ): Promise<RequestId[]> => {
      const { page = null, locale = 'en', quarter = 0, of = 1 } = how;
      const rows = Array.from({ length: of }, () => ({
        id: idFrom<RequestId>(randomBytes(16)),
        page,
        locale,
        came_at: at(quarter),
        key_id: 'k',
        sealed: randomBytes(1024),
        settled_at: null,
      }));
      await zone.db.insertInto('requests').values(rows).execute();
      return rows.map(({ id }) => id);
    };
    const stateOf = async (id: RequestId) => (await requestById(zone, id))?.state;
    const leaf = async (filter: RequestFilter, newest: boolean, limit: number): Promise<string[]> => {
      const ids: string[] = [];
      for (let after: KeptRequest | null = null; ;) {
        const found: KeptRequest[] = await listRequests(zone, { filter, newest, after, limit });
        ids.push(...found.map(({ id }) => id));
        after = found.at(-1) ?? null;
        if (after === null) return ids;
      }
    };
    return { zone, ask, stateOf, leaf, db: zone.db };
  };

  test('a list is leafed through to its end, each once, whatever comes in between', async () => {
    const { zone, ask, leaf } = await founded();
    const ids = [...(await ask({ of: 7 })), ...(await ask({ quarter: 1, of: 6 }))];
    for (const request of ids.slice(3, 9))
      await markRequest(zone, { request, state: 'seen', note: '', by: ROSA }, at(2));
    for (const newest of [false, true]) {
      const all = await leaf(OPEN, newest, 4);
      expect(all.toSorted()).toEqual(ids.toSorted());
      const states = await Promise.all(all.map(async (id) => (await requestById(zone, id as RequestId))?.state));
      expect(states).toEqual([...Array<string>(7).fill('waiting'), ...Array<string>(6).fill('seen')]);
    }
    expect(await leaf({ ...OPEN, list: 'seen' }, false, 4)).toHaveLength(6);
    expect(await leaf({ ...OPEN, list: 'settled' }, false, 4)).toEqual([]);
    await zone.close();
  });

  test('language, page and days narrow it, and the page that few name stands first', async () => {
    const { zone, ask, leaf } = await founded();
    await ask({ of: 30, page: '/en/stories/flood' });
    await ask({ of: 5 });
    const [hers] = await ask({ page: HERS, locale: 'es', quarter: 48 });
    expect(await leaf({ ...OPEN, page: HERS }, false, 9)).toEqual([hers]);
    expect(await leaf({ ...OPEN, locale: 'es' }, false, 9)).toEqual([hers]);
    expect(await leaf({ ...OPEN, page: UNTOLD }, false, 9)).toHaveLength(5);
    const [first, second] = ['2026-09-22', '2026-09-23'] as PlainDate[];
    expect(await leaf({ ...OPEN, from: second ?? null }, false, 9)).toEqual([hers]);
    expect(await leaf({ ...OPEN, to: first ?? null }, false, 9)).toHaveLength(35);
    const seen = await requestOverview(zone, OPEN, null, 2);
    expect(seen).toMatchObject({ requests: 36, pagesNamed: 2, pages: [{ page: HERS, requests: 1, one: hers }, {}] });
    await zone.close();
  });

  test('all that match are dealt with as they were shown: what came in since stays, and one more refuses all', async () => {
    const { zone, ask, stateOf } = await founded();
    const flood = await ask({ of: 40 });
    const until = at(1);
    const shown = await openSet(zone, OPEN, until);
    expect(shown).toMatchObject({ requests: 40, seen: 0 });
    // The survivor's own, while the flood is on the screen: in the next quarter of an hour, and a late one of this.
    const [after] = await ask({ page: HERS, locale: 'es', quarter: 1 });
    const set = { filter: OPEN, until, digest: shown.digest };
    const [late] = await ask({ page: HERS, locale: 'es' });
    expect(await settleRequests(zone, { set, by: ROSA }, at(1))).toEqual({ refused: 'not-as-shown' });
    expect(await stateOf(flood[0] as RequestId)).toBe('waiting');
    const again = { ...set, digest: (await openSet(zone, { ...OPEN, locale: 'en' }, until)).digest };
    const done = await settleRequests(zone, { set: { ...again, filter: { ...OPEN, locale: 'en' } }, by: ROSA }, at(1));
    expect(done).toMatchObject({ requests: 40 });
    for (const id of [after, late]) expect(await stateOf(id as RequestId)).toBe('waiting');
    await zone.close();
  });

  test('of two colleagues at once one deals with it, and the other is told', async () => {
    const { zone, ask, db } = await founded();
    const ids = await ask({ of: 30 });
    const { digest } = await openSet(zone, OPEN, at(1));
    const set = { filter: OPEN, until: at(1), digest };
    const both = await Promise.all([ROSA, MARIA].map((by) => settleRequests(zone, { set, by }, at(1))));
    expect(both.filter((done) => 'refused' in done)).toEqual([{ refused: 'not-as-shown' }]);
    expect(await db.selectFrom('request_batches').selectAll().execute()).toHaveLength(1);
    expect(await settleRequests(zone, { set: { ids }, by: MARIA }, at(2))).toEqual({ refused: 'none-open' });
    expect(await settleRequests(zone, { set: { ids: [] }, by: MARIA }, at(2))).toEqual({ refused: 'none-open' });
    await zone.close();
  });

  test('a batch is opened again as it was, but for what somebody has dealt with since', async () => {
    const { zone, ask, stateOf } = await founded();
    const [waiting, seen, theirs, other] = (await ask({ of: 4 })) as [RequestId, RequestId, RequestId, RequestId];
    const mark = (request: RequestId, state: 'seen' | 'settled') =>
      markRequest(zone, { request, state, note: '', by: MARIA }, at(2));
    await mark(seen, 'seen');
    await mark(other, 'settled');
    const done = await settleRequests(zone, { set: { ids: [waiting, seen, theirs, other] }, by: ROSA }, at(1));
    if ('refused' in done) throw new Error(done.refused);
    expect(done.requests, 'what a colleague has dealt with stays theirs').toBe(3);
    expect((await requestById(zone, waiting))?.batch).toMatchObject({ by: ROSA, requests: 3, opened: null });
    await mark(theirs, 'settled');
    expect(await openAgain(zone, { batch: done.batch, by: MARIA }, at(3))).toEqual({ requests: 2 });
    expect(await Promise.all([waiting, seen, theirs, other].map(stateOf))).toEqual([
      'waiting',
      'seen',
      'settled',
      'settled',
    ]);
    expect((await requestById(zone, waiting))?.batch?.opened).toEqual({ by: MARIA, at: at(3), requests: 2 });
    expect(await openAgain(zone, { batch: done.batch, by: ROSA }, at(4))).toEqual({ refused: 'opened-before' });
    const none = idFrom<typeof done.batch>(randomBytes(16));
    expect(await openAgain(zone, { batch: none, by: ROSA }, at(4))).toEqual({ refused: 'no-such-batch' });
    // Ninety days later what was dealt with has gone, and what is open has not.
    const later = (at(4) + 90 * 86_400_000) as Instant;
    expect(await eraseRequests(zone, later)).toBe(2);
    expect(await Promise.all([waiting, seen].map(stateOf))).toEqual(['waiting', 'seen']);
    expect((await requestById(zone, waiting))?.batch).toBeNull();
    await zone.close();
  });

  const settledOf = async (db: Kysely<ActionsTables>): Promise<number> =>
    (await db.selectFrom('requests').select('id').where('state', '=', 'settled').execute()).length;

  test('more than one piece holds: all of them, and all of them open again', async () => {
    const { zone, ask, db } = await founded();
    await ask({ of: 1700 });
    const { digest } = await openSet(zone, OPEN, at(1));
    const done = await settleRequests(zone, { set: { filter: OPEN, until: at(1), digest }, by: ROSA }, at(1));
    if ('refused' in done) throw new Error(done.refused);
    expect([done.requests, await settledOf(db)]).toEqual([1700, 1700]);
    expect(await openAgain(zone, { batch: done.batch, by: MARIA }, at(2))).toEqual({ requests: 1700 });
    expect(await settledOf(db)).toBe(0);
    expect(await endBatchesUnderWay(zone, at(99)), 'nothing is left in the middle').toBe(0);
    await zone.close();
  });

  test('whoever deals with one while the pieces go on keeps it, and the pieces before are undone', async () => {
    const { zone, ask, db } = await founded();
    for (let quarter = -2; quarter < 0; quarter++) await ask({ of: 3000, quarter });
    const [last] = (await ask()) as [RequestId];
    const { digest } = await openSet(zone, OPEN, at(1));
    const settling = settleRequests(zone, { set: { filter: OPEN, until: at(1), digest }, by: ROSA }, at(1));
    while ((await settledOf(db)) === 0) await letOthers();
    expect(await markRequest(zone, { request: last, state: 'settled', note: '', by: MARIA }, at(1))).toBe('marked');
    expect(await settling).toEqual({ refused: 'not-as-shown' });
    expect(await settledOf(db)).toBe(1);
    expect(await db.selectFrom('request_batches').selectAll().execute()).toEqual([]);
    await zone.close();
  });

  test('what a desk that fell over left in the middle is ended, when it is surely not under way', async () => {
    const { zone, ask, db, stateOf } = await founded();
    const ids = (await ask({ of: 6 })) as [RequestId, RequestId, RequestId, RequestId, RequestId, RequestId];
    const [dealing, opening] = [1, 2].map(() => idFrom<RequestBatchId>(randomBytes(16))) as [
      RequestBatchId,
      RequestBatchId,
    ];
    const half = { by: ROSA, at: at(1), under_way: 1 };
    const none = { opened_by: null, opened_at: null, opened: null };
    await db
      .insertInto('request_batches')
      .values({ id: dealing, ...half, requests: 4, ...none })
      .execute();
    const opened = { opened_by: MARIA, opened_at: at(2), opened: 1 };
    await db
      .insertInto('request_batches')
      .values({ id: opening, ...half, requests: 3, ...opened })
      .execute();
    const settled = { state: 'settled', settled_at: at(1) } as const;
    await db
      .updateTable('requests')
      .set({ ...settled, batch: dealing })
      .where('id', 'in', ids.slice(0, 2))
      .execute();
    await db
      .updateTable('requests')
      .set({ ...settled, batch: opening })
      .where('id', 'in', ids.slice(2, 4))
      .execute();
    expect(await lastBatches(zone, 9), 'no batch is shown that is not one yet').toEqual([]);
    expect(await openAgain(zone, { batch: dealing, by: MARIA }, at(1))).toEqual({ refused: 'no-such-batch' });
    expect(await endBatchesUnderWay(zone, at(1))).toBe(0);
    expect(await endBatchesUnderWay(zone, at(9))).toBe(2);
    expect(new Set(await Promise.all(ids.map(stateOf)))).toEqual(new Set(['waiting']));
    expect(await lastBatches(zone, 9)).toMatchObject([{ id: opening, opened: { by: MARIA, requests: 3 } }]);
    await zone.close();
  });
});
