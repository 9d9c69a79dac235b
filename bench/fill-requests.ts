import { randomBytes } from 'node:crypto';
import type { ActionsTables } from '../src/actions/schema.ts';
import type { Instant } from '../src/domain/date.ts';
import { idFrom, type RequestId } from '../src/domain/id.ts';
import { cameAbout } from '../src/domain/public-request.ts';
import { fractions } from '../src/domain/seeded.fixture.ts';
import type { Zone } from '../src/platform/database/zone.ts';

const AT_ONCE = 1000;
const PAGES = 400;

/** Requests of the last month that wait: a flood that names one page mostly, and others in between. Nobody opens them. */
export async function fillRequests(actions: Zone<ActionsTables>, count: number, now: Instant): Promise<void> {
  const next = fractions(77);
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, () => ({
      id: idFrom<RequestId>(randomBytes(16)),
      page: pageBy(next()),
      locale: ['en', 'es', 'fr'][Math.floor(next() * 3)] ?? 'en',
      came_at: cameAbout((now - 3_600_000 - Math.floor(next() * 2.6e9)) as Instant),
      state: next() < 0.05 ? ('seen' as const) : ('waiting' as const),
      settled_at: null,
      key_id: 'none',
      sealed: randomBytes(1024),
    }));
    await actions.db.insertInto('requests').values(rows).execute();
  }
}

function pageBy(chance: number): string | null {
  if (chance < 0.6) return '/en/stories/the-one-that-is-flooded';
  return chance < 0.7 ? null : `/en/stories/story-${Math.floor(chance * 1e6) % PAGES}`;
}
