import { utcDayOf } from '../../domain/date.ts';
import type { AccountId } from '../../domain/id.ts';
import { approvedTexts } from '../../newsroom/texts.ts';
import type { Press } from '../../press/press.ts';
import { everyCase } from '../../vault/cases.ts';
import { recordVerdict } from '../../vault/verdicts.ts';
import type { DemoContent } from './read-content.ts';

/** Who has a say in the texts of a mission was shown each of them, as it is on file, and said yes. */
export async function recordVerdicts(
  { vault, newsroom }: Press,
  { works }: Pick<DemoContent, 'works'>,
  author: AccountId,
): Promise<void> {
  for (const { id, says } of await everyCase(vault))
    for (const { of, clients } of says)
      for (const { work } of works) {
        if (!work.subjects.some((subject) => clients.includes(subject))) continue;
        for (const { text, version, writtenAt } of await approvedTexts(newsroom, [work.id]))
          await recordVerdict(vault, id, {
            text: { work: work.id, locale: text.locale, version },
            of,
            shownOn: utcDayOf(writtenAt),
            answer: 'yes',
            heardBy: author,
          });
      }
}
