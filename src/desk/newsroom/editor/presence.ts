import type { Instant } from '../../../domain/date.ts';
import type { AccountId, WorkId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { DeskDependencies } from '../../request.ts';

/** Somebody who writes in the same text. */
export interface Present {
  readonly name: string;
  readonly since: Instant;
}

interface Seen extends Present {
  readonly last: Instant;
}

/** A page says every fifteen seconds that it is open: whoever was not heard of for so long has gone. */
const GONE_MS = 40_000;

/** Who writes where, of one desk: in memory alone, and forgotten with it. */
const rooms = new WeakMap<DeskDependencies, Map<string, Map<AccountId, Seen>>>();

/** Notes that somebody has this text open, and tells who else has. */
export function notePresence(
  deps: DeskDependencies,
  { work, locale }: { readonly work: WorkId; readonly locale: Locale },
  { id, name }: { readonly id: AccountId; readonly name: string },
): readonly Present[] {
  const now = deps.now();
  const texts = rooms.get(deps) ?? new Map<string, Map<AccountId, Seen>>();
  rooms.set(deps, texts);
  for (const [key, people] of texts) {
    for (const [account, { last }] of people) if (now - last > GONE_MS) people.delete(account);
    if (people.size === 0) texts.delete(key);
  }
  const key = `${work} ${locale}`;
  const here = texts.get(key) ?? new Map<AccountId, Seen>();
  texts.set(key, here);
  here.set(id, { name, since: here.get(id)?.since ?? now, last: now });
  return [...here].filter(([account]) => account !== id).map(([, seen]) => ({ name: seen.name, since: seen.since }));
}
