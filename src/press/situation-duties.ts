import { utcDayOf, type Instant } from '../domain/date.ts';
import { BAD_NEWS, GOOD_NEWS, goodNewsUnagreed, untoldOnPage } from '../domain/situation.ts';
import type { WorkText } from '../domain/work.ts';
import { caseOfPage } from '../newsroom/case-pages.ts';
import { casesById } from '../vault/cases.ts';
import type { Manuscript } from './gather.ts';
import type { Press } from './press.ts';
import type { PressRefusal } from './refusals.ts';

/**
 * News of how someone is goes out on the page of a case only as that case has it on record: bad news after the family
 * was told, in every language with words that they agreed to; good news with the person's yes. A page that is linked to
 * no case tells no news. A story that says of itself that it is good news needs the same yes; what else a story tells in
 * words, whoever reads it before it goes out has to know.
 */
export async function refusalsOfSituations(
  press: Press,
  manuscripts: readonly Manuscript[],
  now: Instant,
): Promise<PressRefusal[]> {
  const found: PressRefusal[] = [];
  const today = utcDayOf(now);
  for (const { file, writings } of manuscripts) {
    const id = writings.some(tellsNews) ? await caseOfPage(press.newsroom, file.work.id) : null;
    const record = id === null ? undefined : (await casesById(press.vault, [id])).get(id);
    for (const { text } of writings) {
      const { details, locale } = text;
      const shown = details.kind === 'case' ? details.situations : [];
      const series = record?.situations ?? [];
      if (shown.some((each) => untoldOnPage(each, series, locale, today) !== null) || (await isUnagreed(text)))
        found.push({ refused: 'situation-untold', work: file.work.id, locale });
    }

    async function isUnagreed({ details, locale }: WorkText): Promise<boolean> {
      if (details.kind !== 'story' || details.story !== 'good-news') return false;
      const cases = await Promise.all(file.work.cases.map((page) => caseOfPage(press.newsroom, page)));
      const records = await casesById(
        press.vault,
        cases.filter((each) => each !== null),
      );
      const all = [...records.values()].flatMap(({ situations }) => situations);
      return goodNewsUnagreed(file.work.subjects, all, locale, today);
    }
  }
  return found;
}

const tellsNews = ({ text: { details } }: Manuscript['writings'][number]): boolean =>
  details.kind === 'case' && details.situations.some(({ state }) => BAD_NEWS.has(state) || GOOD_NEWS.has(state));
