import { randomBytes } from 'node:crypto';
import { idFrom, type AccountId } from '../domain/id.ts';
import { openBytes, sealBytes } from '../platform/keys/aes-gcm.ts';
import type { Door } from './authenticators.ts';

/** How somebody likes to see a table. */
export interface TableView {
  readonly id: string;
  readonly name: string;
  /** What an address asks a table for: sort, filters and columns, and no word of a record. */
  readonly search: string;
  /** Whether the table opens with it. */
  readonly first: boolean;
}

const MOST_VIEWS = 20;
const LONGEST_NAME = 60;
const LONGEST_SEARCH = 1000;
/** Names of columns, filters and their values; nothing that somebody typed. */
const PLAIN = /^(?:[a-z][a-z-]*=[A-Za-z0-9-]+(?:&|$))*$/;

export type ViewRefusal = 'no-name' | 'name-too-long' | 'too-many' | 'not-plain';

/** Somebody's own views of a table, in the order of their names. Nobody else has them. */
export async function viewsOf({ staff, key }: Door, account: AccountId, path: string): Promise<TableView[]> {
  const rows = await staff.db
    .selectFrom('table_views')
    .selectAll()
    .where('account', '=', account)
    .where('path', '=', path)
    .execute();
  return rows
    .flatMap(({ id, name, search, first }) => {
      const opened = openBytes(key, name, contextOf(id));
      return opened === null ? [] : [{ id, name: Buffer.from(opened).toString('utf8'), search, first: first === 1 }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Keeps a view under a name, which may be anything, and so is sealed; under a name that is there, instead of it. */
export async function saveView(
  door: Door,
  account: AccountId,
  { path, name, search }: { readonly path: string; readonly name: string; readonly search: string },
): Promise<'saved' | { readonly refused: ViewRefusal }> {
  const called = name.trim();
  if (called === '') return { refused: 'no-name' };
  if ([...called].length > LONGEST_NAME) return { refused: 'name-too-long' };
  if (search.length > LONGEST_SEARCH || !PLAIN.test(search)) return { refused: 'not-plain' };
  const known = await viewsOf(door, account, path);
  const same = known.find((each) => each.name === called);
  if (same !== undefined) {
    await door.staff.db.updateTable('table_views').set({ search }).where('id', '=', same.id).execute();
    return 'saved';
  }
  if (known.length >= MOST_VIEWS) return { refused: 'too-many' };
  const id = idFrom(randomBytes(16));
  const sealed = sealBytes(door.key, Buffer.from(called), contextOf(id));
  await door.staff.db.insertInto('table_views').values({ id, account, path, name: sealed, search, first: 0 }).execute();
  return 'saved';
}

export async function removeView({ staff }: Door, account: AccountId, id: string): Promise<void> {
  await staff.db.deleteFrom('table_views').where('id', '=', id).where('account', '=', account).execute();
}

/** The table opens with this view from now on; with `null` as it is for everybody. */
export async function openWith({ staff }: Door, account: AccountId, path: string, id: string | null): Promise<void> {
  const own = staff.db.updateTable('table_views').where('account', '=', account).where('path', '=', path);
  await own.set({ first: 0 }).execute();
  if (id !== null) await own.set({ first: 1 }).where('id', '=', id).execute();
}

const contextOf = (id: string): string[] => ['view v1', id];
