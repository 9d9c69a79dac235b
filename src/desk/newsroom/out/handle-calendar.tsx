import { monthOf, parseMonth } from '../../../domain/calendar-month.ts';
import { renderPage } from '../../../pages/document.tsx';
import { parseZone, wallClock } from '../../../platform/zoned-time.ts';
import { keepZone, zoneFor } from '../../zone.ts';
import { newsroomOf, type DeskContext } from '../newsroom-context.ts';
import { calendarEntries } from './calendar-entries.ts';
import { calendarPage } from './calendar-page.tsx';

/** What goes out when. The zone that is chosen is kept, as a language is. */
export async function showCalendar(c: DeskContext): Promise<Response> {
  const newsroom = newsroomOf(c);
  if (newsroom instanceof Response) return newsroom;
  const { press: _, ...frame } = newsroom;
  const asked = parseZone(c.req.query('zone') ?? '');
  if (asked !== null) keepZone(c, asked);
  const zone = asked ?? zoneFor(c);
  const today = wallClock(zone, c.var.deps.now()).day;
  const month = parseMonth(c.req.query('month') ?? '') ?? monthOf(today);
  const view = {
    ...frame,
    ...(await calendarEntries(c, newsroom, month, zone)),
    month,
    today,
    zone,
    as: c.req.query('view') === 'list' ? ('list' as const) : ('month' as const),
  };
  return c.html(renderPage(calendarPage(view)));
}
