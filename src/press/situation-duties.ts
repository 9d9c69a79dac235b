import { utcDayOf, type Instant } from '../domain/date.ts';
import type { WorkId } from '../domain/id.ts';
import { BAD_NEWS, GOOD_NEWS, goodNewsUnagreed, type PersonSituation, untoldOnPage } from '../domain/situation.ts';
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
    const { work } = file;
    const own = writings.some(tellsNews) ? await situationsIn(press, [work.id]) : [];
    const ofItsCases = writings.some(isGoodNews) ? await situationsIn(press, work.cases) : [];
    for (const writing of writings) {
      const { details, locale } = writing.text;
      const shown = details.kind === 'case' ? details.situations : [];
      const untold =
        shown.some((each) => untoldOnPage(each, own, locale, today) !== null) ||
        (isGoodNews(writing) && goodNewsUnagreed(work.subjects, ofItsCases, locale, today));
      if (untold) found.push({ refused: 'situation-untold', work: work.id, locale });
    }
  }
  return found;
}

/** What is on record in the cases that these are the pages of. */
async function situationsIn({ newsroom, vault }: Press, pages: readonly WorkId[]): Promise<PersonSituation[]> {
  const cases = await Promise.all(pages.map((page) => caseOfPage(newsroom, page)));
  const ids = cases.filter((id) => id !== null);
  return ids.length === 0 ? [] : [...(await casesById(vault, ids)).values()].flatMap(({ situations }) => situations);
}

type Told = Manuscript['writings'][number];

const tellsNews = ({ text: { details } }: Told): boolean =>
  details.kind === 'case' && details.situations.some(({ state }) => BAD_NEWS.has(state) || GOOD_NEWS.has(state));

const isGoodNews = ({ text: { details } }: Told): boolean => details.kind === 'story' && details.story === 'good-news';
