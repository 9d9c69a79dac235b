import { utcDayOf, type Instant } from '../domain/date.ts';
import { textWait } from '../domain/say.ts';
import { everyCase } from '../vault/cases.ts';
import { verdictsOf } from '../vault/verdicts.ts';
import type { Manuscript } from './gather.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';

/**
 * A text whose subject is the client of a lawyer or partner with a say in it goes out after their yes to this very
 * version in this language, or, where they have a veto alone, when their days are over without a no.
 */
export async function refusalsOfSays(
  press: Press,
  manuscripts: readonly Manuscript[],
  now: Instant,
): Promise<PressRefusal[]> {
  const about = new Set(manuscripts.flatMap(({ file }) => file.work.subjects));
  if (about.size === 0) return [];
  const found: PressRefusal[] = [];
  const today = utcDayOf(now);
  for (const { id, says } of await everyCase(press.vault)) {
    if (!says.some(({ clients }) => clients.some((client) => about.has(client)))) continue;
    const verdicts = await verdictsOf(press.vault, id);
    for (const { file, versions } of manuscripts) {
      const { id: work, subjects } = file.work;
      for (const { locale, version } of versions) {
        const wait = textWait(says, verdicts, { work, locale, version }, subjects, today);
        if (wait.waitsFor.length > 0 || wait.refusedBy.length > 0)
          found.push({ refused: 'text-not-signed-off', work, locale });
      }
    }
  }
  return found;
}
