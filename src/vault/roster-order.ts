import { setImmediate } from 'node:timers/promises';
import type { KeptOrder, Placed, Roster, RosterTable } from './roster.ts';

type Records<Table extends RosterTable> =
  Roster[Table] extends Map<infer Id, infer Record> ? { readonly id: Id; readonly record: Record } : never;

/** Comparing as languages do takes a microsecond: so many at once hold nobody up. */
const AT_ONCE = 2000;

/**
 * The ids of a table in the order of their keys. The first time it is made some at a time, so that others are served
 * meanwhile; then it is kept, and only what changed is moved. `name` names both the key and the comparison.
 */
export async function inOrder<Table extends RosterTable>(
  roster: Roster,
  table: Table,
  name: string,
  keyOf: (record: Records<Table>['record']) => string,
  compare: (a: string, b: string) => number,
): Promise<readonly Records<Table>['id'][]> {
  const records = roster[table] as unknown as ReadonlyMap<string, Records<Table>['record']>;
  const inPlace = (a: Placed, b: Placed): number => compare(a.key, b.key) || (a.id < b.id ? -1 : 1);
  const place = (id: string): Placed[] => {
    const record = records.get(id);
    return record === undefined ? [] : [{ id, key: keyOf(record) }];
  };
  const make = async (): Promise<readonly Placed[]> => {
    let parts: Placed[][] = [];
    const ids = [...records.keys()];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      parts.push(
        ids
          .slice(at, at + AT_ONCE)
          .flatMap(place)
          .toSorted(inPlace),
      );
      await setImmediate();
    }
    while (parts.length > 1) parts = await mergedInPairs(parts, inPlace);
    return parts[0] ?? [];
  };
  const known = roster.orders.get(`${table} ${name}`);
  const order = known ?? begin(roster, `${table} ${name}`, table, make);
  await order.made;
  if (order.stale.size > 0) {
    const stale = new Set(order.stale);
    order.stale.clear();
    const moved = [...stale].flatMap(place).toSorted(inPlace);
    order.placed = putIn(
      order.placed.filter(({ id }) => !stale.has(id)),
      moved,
      inPlace,
    );
    order.ids = order.placed.map(({ id }) => id);
  }
  return order.ids as readonly Records<Table>['id'][];
}

function begin(roster: Roster, key: string, table: RosterTable, make: () => Promise<readonly Placed[]>): KeptOrder {
  const stale = new Set<string>();
  const take = (placed: readonly Placed[]): void => {
    order.placed = placed;
    order.ids = placed.map(({ id }) => id);
  };
  const order: KeptOrder = { table, placed: [], ids: [], stale, made: make().then(take) };
  roster.orders.set(key, order);
  return order;
}

type Compare = (a: Placed, b: Placed) => number;

async function mergedInPairs(parts: readonly Placed[][], compare: Compare): Promise<Placed[][]> {
  const pairs: Placed[][] = [];
  for (let at = 0; at < parts.length; at += 2) pairs.push(await merged(parts[at] ?? [], parts[at + 1] ?? [], compare));
  return pairs;
}

async function merged(a: readonly Placed[], b: readonly Placed[], compare: Compare): Promise<Placed[]> {
  const all: Placed[] = [];
  let [inA, inB] = [0, 0];
  for (;;) {
    const [fromA, fromB] = [a[inA], b[inB]];
    if (fromA === undefined && fromB === undefined) return all;
    const isA = fromB === undefined || (fromA !== undefined && compare(fromA, fromB) <= 0);
    all.push((isA ? fromA : fromB) as Placed);
    if (isA) inA += 1;
    else inB += 1;
    if (all.length % AT_ONCE === 0) await setImmediate();
  }
}

/** Puts a few, which are in order, among many. */
function putIn(many: readonly Placed[], few: readonly Placed[], compare: Compare): Placed[] {
  const all: Placed[] = [];
  let from = 0;
  for (const each of few) {
    let [low, high] = [from, many.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = many[middle];
      if (there !== undefined && compare(there, each) < 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from++) all.push(many[from] as Placed);
    all.push(each);
  }
  for (; from < many.length; from++) all.push(many[from] as Placed);
  return all;
}
