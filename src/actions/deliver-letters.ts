import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Instant } from '../domain/date.ts';
import type { Engine } from '../platform/database/zone.ts';
import { LETTERS_AT_ONCE, type Post } from '../platform/mail.ts';
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

/** Few, so that little is in doubt if this process is killed. */
const MOST_CLAIMED = 20;

/**
 * Sends one handful of due letters and gives how many it has dealt with. Each outcome is written as soon as it is known
 * (those known at the same time together), so that only letters under way at that instant can go out twice if the
 * process is killed: delivery is at least once, mostly exactly once.
 */
export async function deliverLetters(
  zone: { readonly db: Kysely<ActionsTables>; readonly engine: Engine },
  delivery: Delivery,
): Promise<number> {
  const { post, house, now, lease, stopping } = delivery;
  const letters = await claimLetters(zone, now(), { most: MOST_CLAIMED, lease });
  const waiting = [...letters];
  const known: Parameters<typeof settleLetters>[1][number][] = [];
  let settling: Promise<void> = Promise.resolve();

  async function carry(): Promise<void> {
    for (let letter = take(); letter !== undefined; letter = take()) {
      known.push({ letter, sent: await post.send(writeLetter(letter, house)) });
      settling = settling.then(settle);
      await settling;
    }
  }
  const take = (): WaitingLetter | undefined => (stopping() ? undefined : waiting.shift());
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

  await Promise.all(Array.from({ length: LETTERS_AT_ONCE }, carry));
  if (waiting.length > 0) await returnLetters(zone, waiting, now());
  return letters.length;
}
