import type { JSX } from 'hono/jsx/jsx-runtime';
import { monthAfter, monthBefore, weeksOf, type Month } from '../../../domain/calendar-month.ts';
import { precisionOf, startOfUtcDay, type PlainDate } from '../../../domain/date.ts';
import { intlLocale, sayDate, sayDay } from '../../../pages/dates.ts';
import { Frame } from '../../frame.tsx';
import type { Language } from '../../language.ts';
import { zoneName } from '../../zone.ts';
import type { NewsroomFrame } from '../newsroom-context.ts';
import { Title, titleFor } from '../work-words.tsx';
import type { CalendarEntries, CalendarEntry } from './calendar-entries.ts';
import { ZoneField } from './zone-field.tsx';

export interface CalendarView extends NewsroomFrame, CalendarEntries {
  readonly month: Month;
  readonly today: PlainDate;
  readonly zone: string;
  readonly as: 'month' | 'list';
}

/** What goes out, closes and takes place in a month: as a month, or as a list. */
export function calendarPage(view: CalendarView): JSX.Element {
  const { language, identity, session, month, zone, entries, as } = view;
  const { say, locale } = language;
  const dayless = entries.filter(({ on }) => precisionOf(on) !== 'day');
  return (
    <Frame
      title={say('out.calendar')}
      language={language}
      identity={identity}
      path={addressOf(month, as)}
      session={session}
    >
      <p class="kicker">
        <a href="/newsroom">{say('works.title')}</a> · {say('out.calendar')}
      </p>
      <div class="head-line">
        <h1 class="month-name">{sayDate(month, locale)}</h1>
        <p class="head-links">
          <a href={addressOf(monthBefore(month), as)} rel="prev">
            {sayDate(monthBefore(month), locale)}
          </a>
          <a href={addressOf(monthAfter(month), as)} rel="next">
            {sayDate(monthAfter(month), locale)}
          </a>
          <a href={addressOf(month, as === 'month' ? 'list' : 'month')}>
            {say(as === 'month' ? 'out.calendar-list' : 'out.calendar-month')}
          </a>
        </p>
      </div>
      <p class="lead">{say('out.calendar-zone', { zone: zoneName(zone) })}</p>
      {entries.length === 0 ? (
        <p class="told" role="status">
          {say('out.calendar-none')}
        </p>
      ) : null}
      {dayless.length === 0 ? null : (
        <section aria-labelledby="dayless">
          <h2 id="dayless">{say('out.calendar-dayless')}</h2>
          <Entries entries={dayless} view={view} />
        </section>
      )}
      {as === 'month' ? <MonthTable view={view} /> : <List view={view} />}
      <form class="zone-form" method="get" action="/newsroom/calendar">
        <input type="hidden" name="month" value={month} />
        {as === 'list' ? <input type="hidden" name="view" value="list" /> : null}
        <ZoneField id="zone" label={say('out.calendar-zone-field')} value={zone} />
        <button type="submit" class="quiet">
          {say('out.calendar-zone-do')}
        </button>
      </form>
    </Frame>
  );
}

function addressOf(month: Month, as: CalendarView['as']): string {
  const search = new URLSearchParams({ month });
  if (as === 'list') search.set('view', 'list');
  return `/newsroom/calendar?${search}`;
}

const onDay = (entries: readonly CalendarEntry[], day: PlainDate): CalendarEntry[] =>
  entries.filter(({ on }) => (on as string) === day);

function MonthTable({ view }: { readonly view: CalendarView }): JSX.Element {
  const { language, month, today, entries } = view;
  const { locale } = language;
  const weeks = weeksOf(month);
  const wholeWeek = weeks.find((week) => week.every((day) => day !== null)) ?? [];
  return (
    <table class="month" aria-label={sayDate(month, locale)}>
      <thead>
        <tr>
          {wholeWeek.map((day) => (
            <th scope="col">{day === null ? null : weekday(day, language)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) => {
              if (day === null) return <td class="elsewhere" />;
              const own = onDay(entries, day);
              return (
                <td class={own.length === 0 ? 'empty' : undefined} aria-current={day === today ? 'date' : undefined}>
                  <p class="day">
                    <time datetime={day}>
                      <span class="weekday">{weekday(day, language)} </span>
                      {Number(day.slice(8))}
                    </time>
                  </p>
                  <Entries entries={own} view={view} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ view }: { readonly view: CalendarView }): JSX.Element {
  const { language, entries } = view;
  const days = [...new Set(entries.filter(({ on }) => precisionOf(on) === 'day').map(({ on }) => on as string))];
  return (
    <dl class="facts">
      {days.map((day) => (
        <>
          <dt>
            {weekday(day as PlainDate, language)} {sayDay(day as PlainDate, language.locale)}
          </dt>
          <dd>
            <Entries entries={onDay(entries, day as PlainDate)} view={view} />
          </dd>
        </>
      ))}
    </dl>
  );
}

function Entries(props: { readonly entries: readonly CalendarEntry[]; readonly view: CalendarView }): JSX.Element {
  const { entries, view } = props;
  const { language, titles } = view;
  const { say, locale } = language;
  if (entries.length === 0) return <></>;
  return (
    <ul class="entries">
      {entries.map(({ is, time, work, title, works }) => (
        <li class={`is-${is}`}>
          <span class="kicker">
            {time === null ? null : <time>{time} </time>}
            {say(`out.calendar-${is}`)}
          </span>
          <a
            href={
              is === 'goes-out' || is === 'embargo' ? `/newsroom/works/${work}/out#plan` : `/newsroom/works/${work}`
            }
          >
            {title === null ? (
              <Title of={titleFor(titles.get(work), locale)} language={language} />
            ) : (
              <bdi>{title}</bdi>
            )}
          </a>
          {works > 1 ? <span class="hint">{say('out.calendar-together', { count: works - 1 })}</span> : null}
        </li>
      ))}
    </ul>
  );
}

const weekday = (day: PlainDate, { locale }: Language): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { weekday: 'short', timeZone: 'UTC' }).format(startOfUtcDay(day));
