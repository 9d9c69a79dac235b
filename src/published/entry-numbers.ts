import type { Transaction } from 'kysely';
import type { PublishedWork } from '../domain/published-work.ts';
import { firstEntryAfterMinuteOf, firstEntryAt, sameMinute, sortInstant } from './entry-order.ts';
import type { PublishedTables } from './schema.ts';

/**
 * Which number each of these works gets: the one that it `had`, if it stays in its minute; else the next free one of its
 * new minute.
 */
export async function entryNumbers(
  db: Transaction<PublishedTables>,
  works: readonly { readonly of: PublishedWork; readonly had: number | null }[],
): Promise<number[]> {
  const kept = works.map(({ of, had }) =>
    had !== null && sameMinute(had, firstEntryAt(sortInstant(of))) ? had : null,
  );
  /** The highest number of each minute, those that are kept included: they are in no table now. */
  const highest = new Map<number, number>();
  for (const number of kept) if (number !== null) raise(highest, number);
  const numbers: number[] = [];
  for (const [at, { of }] of works.entries()) {
    const stays = kept[at] ?? null;
    if (stays !== null) {
      numbers.push(stays);
      continue;
    }
    const first = firstEntryAt(sortInstant(of));
    const last = await lastEntryOf(db, first);
    if (last !== null) raise(highest, last);
    const minute = firstEntryAfterMinuteOf(first);
    const known = highest.get(minute);
    const number = known === undefined ? first : known + 1;
    highest.set(minute, number);
    numbers.push(number);
  }
  return numbers;
}

function raise(highest: Map<number, number>, number: number): void {
  const minute = firstEntryAfterMinuteOf(number);
  highest.set(minute, Math.max(number, highest.get(minute) ?? number));
}

async function lastEntryOf(db: Transaction<PublishedTables>, first: number): Promise<number | null> {
  const last = await db
    .selectFrom('work')
    .select('entry')
    .where('entry', '>=', first)
    .where('entry', '<', firstEntryAfterMinuteOf(first))
    .orderBy('entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.entry ?? null;
}
