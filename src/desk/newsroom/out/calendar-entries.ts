import { petitionMoments } from '../../../actions/petitions.ts';
import { monthAfter, monthOf, type Month } from '../../../domain/calendar-month.ts';
import { firstDayOf, precisionOf, type Instant, type PartialDate, type PlainDate } from '../../../domain/date.ts';
import type { WorkId } from '../../../domain/id.ts';
import type { Locale } from '../../../domain/locale.ts';
import { everyPetitionPage } from '../../../newsroom/petition-pages.ts';
import { scheduledUntil } from '../../../newsroom/scheduled.ts';
import { approvedTexts, type TextVersion } from '../../../newsroom/texts.ts';
import { languagesOf, titleInWords, type WorkLanguage } from '../../../newsroom/work-languages.ts';
import { everyOfKind } from '../../../newsroom/works.ts';
import { instantIn, wallClock } from '../../../platform/zoned-time.ts';
import type { DeskContext, Newsroom } from '../newsroom-context.ts';

/** Something that happens on a day; on a day as well as it is known. */
export interface CalendarEntry {
  readonly is: 'goes-out' | 'embargo' | 'opens' | 'closes' | 'event';
  readonly on: PartialDate;
  /** `HH:MM` on the clocks of the viewer's zone; `null`: of a day. */
  readonly time: string | null;
  readonly work: WorkId;
  /** What it is called, where that is not the work's title. */
  readonly title: string | null;
  /** Works that go out together. */
  readonly works: number;
}

export interface CalendarEntries {
  /** In the order in which they come; what has no day stands before the days of its month. */
  readonly entries: readonly CalendarEntry[];
  readonly titles: ReadonlyMap<WorkId, readonly WorkLanguage[]>;
}

/** What happens in a month, as the clocks of a zone count its days. */
export async function calendarEntries(
  c: DeskContext,
  newsroom: Newsroom,
  month: Month,
  zone: string,
): Promise<CalendarEntries> {
  const entries = [
    ...(await planned(newsroom, month, zone)),
    ...(await petitions(c, newsroom, month, zone)),
    ...(await events(newsroom, month)),
  ];
  const titles = await languagesOf(newsroom.press.newsroom, [...new Set(entries.map(({ work }) => work))]);
  const order = ({ on, time }: CalendarEntry): string => `${on} ${time ?? ''}`;
  return { entries: entries.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)), titles };
}

async function planned({ press }: Newsroom, month: Month, zone: string): Promise<CalendarEntry[]> {
  const waiting = await scheduledUntil(press.newsroom, null);
  return waiting.flatMap(({ at, works, embargo }) => {
    const { day, time } = wallClock(zone, at);
    const [work] = works;
    if (work === undefined || monthOf(day) !== month) return [];
    const is = embargo === null ? ('goes-out' as const) : ('embargo' as const);
    return { is, on: day as string as PartialDate, time, work, title: null, works: works.length };
  });
}

async function petitions(c: DeskContext, { press }: Newsroom, month: Month, zone: string): Promise<CalendarEntry[]> {
  const from = startOf(zone, firstDayOf(month));
  const until = startOf(zone, firstDayOf(monthAfter(month)));
  const moments = await petitionMoments(c.var.deps.actions, from, until);
  if (moments.length === 0) return [];
  const pages = new Map((await everyPetitionPage(press.newsroom)).map(({ petition, work }) => [petition, work]));
  return moments.flatMap(({ petition, is, at }) => {
    const work = pages.get(petition);
    const { day, time } = wallClock(zone, at);
    return work === undefined ? [] : { is, on: day as string as PartialDate, time, work, title: null, works: 1 };
  });
}

/** When a day begins there; where clocks jump over midnight, an hour later. */
function startOf(zone: string, day: PlainDate): Instant {
  const midnight = instantIn(zone, day, '00:00');
  if (typeof midnight !== 'string') return midnight;
  const later = instantIn(zone, day, '01:00');
  return typeof later === 'string' ? (0 as Instant) : later;
}

/** Events of missions, as their approved texts tell them: in the reader's language, else in the first that has one. */
async function events({ press, language, identity }: Newsroom, month: Month): Promise<CalendarEntry[]> {
  const texts = Map.groupBy(
    await approvedTexts(press.newsroom, await everyOfKind(press.newsroom, 'mission')),
    ({ work }) => work,
  );
  return [...texts].flatMap(([work, own]) => {
    const details = textFor(own, [language.locale, ...identity.locales])?.text.details;
    return details?.kind !== 'mission'
      ? []
      : details.events
          .filter(({ on }) => on.startsWith(month) && precisionOf(on) !== 'year')
          .map(({ on, title }) => ({
            is: 'event' as const,
            on,
            time: null,
            work,
            title: titleInWords(title),
            works: 1,
          }));
  });
}

const textFor = (texts: readonly TextVersion[], locales: readonly Locale[]): TextVersion | undefined =>
  locales.map((locale) => texts.find(({ text }) => text.locale === locale)).find((each) => each !== undefined) ??
  texts[0];
