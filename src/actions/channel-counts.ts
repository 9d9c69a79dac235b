import { type Instant, utcDayOf } from '../domain/date.ts';
import { type Channel, CHANNELS, parseChannel } from '../domain/channel.ts';
import type { PetitionId } from '../domain/id.ts';
import type { Zone } from '../platform/database/zone.ts';
import type { ActionsTables } from './schema.ts';

/** A channel with fewer signatures than this is told of by nothing but that. */
export const FEWEST_BY_CHANNEL = 20;
/** Numbers are told in steps of this many, the last full one. */
const STEP = 10;

export interface ChannelCount {
  readonly channel: Channel;
  /** At least so many; `null`: fewer than `FEWEST_BY_CHANNEL`, or none. */
  readonly atLeast: number | null;
}

/**
 * Confirmed signatures by the link that led to them, each channel of the list, until the end of yesterday (UTC) and in steps:
 * the total is public and read every second, so a number that moved with it would tell by which link one person came.
 */
export async function channelsOf(
  zone: Zone<ActionsTables>,
  petition: PetitionId,
  now: Instant,
): Promise<ChannelCount[]> {
  const rows = await zone.db
    .selectFrom('channel_counts')
    .select((build) => ['channel', build.fn.sum<number | string>('signatures').as('signatures')])
    .where('petition', '=', petition)
    .where('day', '<', utcDayOf(now))
    .groupBy('channel')
    .execute();
  const known = new Map(rows.map(({ channel, signatures }) => [parseChannel(channel), Number(signatures)]));
  return CHANNELS.map((channel) => ({ channel, atLeast: toldOf(known.get(channel) ?? 0) }));
}

const toldOf = (signatures: number): number | null =>
  signatures < FEWEST_BY_CHANNEL ? null : signatures - (signatures % STEP);
