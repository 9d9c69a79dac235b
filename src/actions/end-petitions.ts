import type { Instant } from '../domain/date.ts';
import type { Zone } from '../platform/database/zone.ts';
import { cutLog } from '../platform/database/cut-log.ts';
import { destroyOldKeys } from './destroy-old-keys.ts';
import { eraseKept } from './erase-kept.ts';
import type { ActionsTables } from './schema.ts';

/** What a close has begun: destroys the keys whose time is over, then erases the signatures whose time is. */
export async function endPetitions(zone: Zone<ActionsTables>, now: Instant): Promise<void> {
  await destroyOldKeys(zone, now);
  let erased = 0;
  for (let last = -1; last !== 0; erased += last) last = await eraseKept(zone, now);
  // What SQLite's log still holds of them goes too.
  if (erased > 0) await cutLog(zone);
}
