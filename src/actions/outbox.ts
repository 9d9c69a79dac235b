import { createHmac, randomBytes } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import { type Instant, utcDayOf } from '../domain/date.ts';
import { type EmailAddress, sameAddressForm } from '../domain/email-address.ts';
import type { Engine } from '../platform/database/zone.ts';
import type { Sent } from '../platform/mail.ts';
import type { ActionsTables, OutboxTable } from './schema.ts';
import { inWriteTransaction } from '../platform/database/write-transaction.ts';

export type WaitingLetter = Selectable<OutboxTable>;
type Actions = { readonly db: Kysely<ActionsTables>; readonly engine: Engine };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waits before each further try; after the last the letter is given up. Some two days in all. */
export const BACK_OFF = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR] as const;

/** A confirmation goes to one address, for one petition, at most so often in a day. */
export const MOST_CONFIRMATIONS = 3;
export const BETWEEN_CONFIRMATIONS = HOUR;

/**
 * Takes due letters for this postman: nobody else sends them until `lease` is over. A letter that must not go now
 * because its address has had one lately is dropped here, in the same transaction in which the others are marked.
 */
export async function claimLetters(
  zone: Actions,
  now: Instant,
  options: { most: number; lease: number },
): Promise<WaitingLetter[]> {
  // Looked at without the write lock first: mostly nothing is due.
  const due = await dueLetters(zone.db, now, 1);
  if (due.length === 0) return [];
  return inWriteTransaction(zone, async (db) => {
    const asked = lettersDue(db, now, options.most);
    const letters = await (zone.engine === 'postgres' ? asked.forUpdate().skipLocked() : asked).execute();
    const allowed = await withoutThrottled(db, letters, now);
    const going = letters.filter((letter) => allowed.has(letter.id));
    const dropped = letters.filter((letter) => !allowed.has(letter.id)).map((letter) => letter.id);
    if (dropped.length > 0) await db.deleteFrom('outbox').where('id', 'in', dropped).execute();
    const ids = going.map((letter) => letter.id);
    if (ids.length > 0) {
      await db
        .updateTable('outbox')
        .set((build) => ({ state: 'sending', attempts: build('attempts', '+', 1), next_at: now + options.lease }))
        .where('id', 'in', ids)
        .execute();
    }
    return going.map((letter) => ({ ...letter, attempts: letter.attempts + 1 }));
  });
}

/** Writes down what became of letters, in one transaction: sent ones are gone, with the address and the token. */
export async function settleLetters(
  zone: Actions,
  outcomes: readonly { readonly letter: WaitingLetter; readonly sent: Sent }[],
  now: Instant,
): Promise<void> {
  await inWriteTransaction(zone, async (db) => {
    const sent = outcomes.filter((outcome) => outcome.sent === 'sent').map(({ letter }) => letter.id);
    if (sent.length > 0) await db.deleteFrom('outbox').where('id', 'in', sent).execute();
    for (const { letter, sent: outcome } of outcomes) {
      if (outcome === 'sent') continue;
      const wait = outcome === 'refused' ? undefined : BACK_OFF[letter.attempts - 1];
      await db
        .updateTable('outbox')
        .set(wait === undefined ? { state: 'failed', next_at: now } : { state: 'waiting', next_at: now + wait })
        .where('id', '=', letter.id)
        .execute();
    }
  });
}

/** Letters that were claimed and not begun go back, due at once: for a postman that stops. */
export async function returnLetters(zone: Actions, letters: readonly WaitingLetter[], now: Instant): Promise<void> {
  const ids = letters.map((letter) => letter.id);
  await inWriteTransaction(zone, (db) =>
    // The try stays counted: the throttle has been asked for it.
    db.updateTable('outbox').set({ state: 'waiting', next_at: now }).where('id', 'in', ids).execute(),
  );
}

/** Destroys the keys and throttles of days before: nobody can ask them any more who was written to. */
export async function forgetYesterday(zone: Actions, now: Instant): Promise<void> {
  const today = utcDayOf(now);
  const old = await zone.db.selectFrom('throttle_keys').select('day').where('day', '<', today).limit(1).execute();
  if (old.length === 0) return;
  await inWriteTransaction(zone, async (db) => {
    await db.deleteFrom('throttle_keys').where('day', '<', today).execute();
    await db.deleteFrom('throttles').where('day', '<', today).execute();
  });
}

const dueLetters = (db: Kysely<ActionsTables>, now: Instant, most: number): Promise<WaitingLetter[]> =>
  lettersDue(db, now, most).execute();

/** `sending` past its lease is the letter of a postman that died: it may have gone out, and is sent again. */
function lettersDue(db: Kysely<ActionsTables>, now: Instant, most: number) {
  return (
    db
      .selectFrom('outbox')
      .selectAll()
      // As a literal: only then does SQLite know that its index of due letters will do.
      .where(sql<boolean>`state <> 'failed'`)
      .where('next_at', '<=', now)
      .where((where) =>
        where.or([
          where('petition', 'is', null),
          where('petition', 'not in', (held) => held.selectFrom('petition_holds').select('petition_holds.petition')),
        ]),
      )
      .orderBy('next_at')
      .limit(most)
  );
}

/**
 * Letters that may go now. Each confirmation is counted for its address and petition under the key of the day, unless
 * they have had enough: one statement for all, as it runs under the write lock. A second try has been counted.
 */
async function withoutThrottled(
  db: Kysely<ActionsTables>,
  letters: readonly WaitingLetter[],
  now: Instant,
): Promise<Set<number>> {
  const allowed = new Set<number>();
  const asked = new Map<string, { letter: number; tag: Buffer }>();
  const day = utcDayOf(now);
  const key = letters.some((letter) => letter.attempts === 0) ? await keyOfDay(db, day) : null;
  for (const letter of letters) {
    if (letter.kind !== 'confirm' || letter.petition === null || letter.attempts > 0 || key === null)
      allowed.add(letter.id);
    else {
      const tag = createHmac('sha256', key)
        .update(letter.petition)
        .update(sameAddressForm(letter.recipient as EmailAddress))
        .digest();
      const name = tag.toString('latin1');
      // Of several for one address the first goes; the others say the same.
      if (!asked.has(name)) asked.set(name, { letter: letter.id, tag });
    }
  }
  if (asked.size === 0) return allowed;
  const counted = await db
    .insertInto('throttles')
    .values([...asked.values()].map(({ tag }) => ({ tag, day, sent: 1, last_at: now })))
    .onConflict((conflict) =>
      conflict
        .column('tag')
        .doUpdateSet((build) => ({ sent: build('throttles.sent', '+', 1), last_at: now }))
        .where('throttles.sent', '<', MOST_CONFIRMATIONS)
        .where('throttles.last_at', '<=', now - BETWEEN_CONFIRMATIONS),
    )
    .returning('tag')
    .execute();
  for (const { tag } of counted) {
    const letter = asked.get(Buffer.from(tag).toString('latin1'))?.letter;
    if (letter !== undefined) allowed.add(letter);
  }
  return allowed;
}

async function keyOfDay(db: Kysely<ActionsTables>, day: string): Promise<Uint8Array> {
  await db
    .insertInto('throttle_keys')
    .values({ day, key: randomBytes(32) })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
  return (await db.selectFrom('throttle_keys').select('key').where('day', '=', day).executeTakeFirstOrThrow()).key;
}
