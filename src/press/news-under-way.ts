import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AnyId } from '../domain/id.ts';
import type { NewsToKeep } from '../vault/untold-news.ts';

/** What somebody is telling at this moment, in this process. */
export const underWay = new Set<string>();

/** Does something that records news and tells it, so that the rounds of the press leave it alone meanwhile. */
export async function asNews<Result>(at: Instant, work: (news: NewsToKeep) => Promise<Result>): Promise<Result> {
  const id = idFrom<AnyId>(randomBytes(16));
  underWay.add(id);
  try {
    return await work({ id, at });
  } finally {
    underWay.delete(id);
  }
}
