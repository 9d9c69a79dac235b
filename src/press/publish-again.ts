import type { Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import { publishedAmong } from '../published/hide-works.ts';
import { heldAmong } from './held-works.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';

/** Those of the works that are public, as they may be told now. `waiting`: those that may not, which stay as they were. */
export async function publishAgain(
  press: Press,
  works: readonly WorkId[],
  now: Instant,
): Promise<{ readonly rendered: readonly WorkId[]; readonly waiting: readonly WorkId[] }> {
  const there = await publishedAmong(press.published, works);
  const held = await heldAmong(press, works);
  const shown = works.filter((work) => there.has(work) && !held.has(work));
  const rendered: WorkId[] = [];
  const waiting: WorkId[] = [];
  for (let at = 0; at < shown.length; at += AT_ONCE) {
    const some = shown.slice(at, at + AT_ONCE);
    const done = await publish(press, some, now, NO_NEW_LANGUAGE);
    if (!('refused' in done)) rendered.push(...some);
    else
      for (const work of some) {
        const alone = await publish(press, [work], now, NO_NEW_LANGUAGE);
        ('refused' in alone ? waiting : rendered).push(work);
      }
  }
  return { rendered, waiting };
}

const AT_ONCE = 100;
/** What somebody says lets out what an editor let out, and no translation that is kept back. */
const NO_NEW_LANGUAGE: readonly Locale[] = [];
