import type { Say } from '../../../platform/catalogue/catalogue.ts';
import type { HeldBack } from '../../../press/release-scheduled.ts';
import { sayRefusal } from '../../../press/say-refusal.ts';

/** Why a publication was held back, in a sentence. `why`: as the press wrote it (`releaseScheduled`), and nobody else. */
export const heldBackInWords = (why: string | null, say: Say): string =>
  why === null ? '' : sayRefusal(JSON.parse(why) as HeldBack, say);
