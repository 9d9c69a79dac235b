import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { Engine } from '../platform/database/zone.ts';
import { LETTERS_AT_ONCE, type Post } from '../platform/mail.ts';
import { isHeld } from './hold-petitions.ts';
import { claimLetters, returnLetters, settleLetters, type WaitingLetter } from './outbox.ts';
import type { ActionsTables } from './schema.ts';
import { writeLetter } from './write-letter.ts';

export interface Delivery {
  readonly post: Post;
  readonly house: { readonly organisation: string; readonly origin: string };
  readonly now: () => Instant;
  /** For how long nobody else sends what this postman has claimed, in milliseconds; longer than one sending can take. */
  readonly lease: number;
  /** Asked before each letter: whether to stop, and give back what was not begun. */
  readonly stopping: () => boolean;
}

/** Letters of one handful. */
export const MOST_CLAIMED = 100;
/** Milliseconds between two writings of outcomes: each holds the write lock that signing needs, too. */
const SETTLE_EVERY = 200;

/**
 * Sends one handful of due letters and gives how many it has dealt with. Outcomes are written five times a second, so
 * that only what was sent in the last instant can go out twice if the process is killed: delivery is at least once, and
 * exactly once when the process is told to stop.
 */
export async function deliverLetters(
  zone: { readonly db: Kysely<ActionsTables>; readonly engine: Engine },
  delivery: Delivery,
): Promise<number> {
  const { post, house, now, lease, stopping } = delivery;
  const letters = await claimLetters(zone, now(), { most: MOST_CLAIMED, lease });
  const waiting = [...letters];
  const held: WaitingLetter[] = [];
  const known: Parameters<typeof settleLetters>[1][number][] = [];
  const take = (): WaitingLetter | undefined => (stopping() ? undefined : waiting.shift());

  async function carry(): Promise<void> {
    for (let letter = take(); letter !== undefined; letter = take()) {
      // Held since it was claimed: it goes back, and is not due while the hold lasts.
      if (letter.petition !== null && (await isHeld(zone.db, letter.petition))) held.push(letter);
      else known.push({ letter, sent: await post.send(writeLetter(letter, house)) });
    }
  }
  /** A sent letter that could not be written off would be sent again: so it insists for a while. */
  async function settle(): Promise<void> {
    const outcomes = known.splice(0);
    for (let left = 5; outcomes.length > 0; left--) {
      try {
        await settleLetters(zone, outcomes, now());
        return;
      } catch (error) {
        if (left === 0) throw error;
        await pause(1000);
      }
    }
  }

  const carried = Promise.all(Array.from({ length: LETTERS_AT_ONCE }, carry));
  for (let done = false; !done;) {
    done = await Promise.race([carried.then(() => true), pause(SETTLE_EVERY, false)]);
    await settle();
  }
  if (waiting.length + held.length > 0) await returnLetters(zone, [...waiting, ...held], now());
  return letters.length;
}
