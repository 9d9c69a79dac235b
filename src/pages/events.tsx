import type { WorkSummary } from '../domain/published-work.ts';
import type { MissionEvent } from '../domain/work.ts';
import type { PublishedLine } from '../domain/published-work.ts';
import { sayDate } from './dates.ts';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { Shelf } from './shelf.tsx';

type Event = MissionEvent<PublishedLine>;

/** What took place, under the date as well as it is known; events of one date stand together. */
export function Events(props: { missions: readonly Pick<WorkSummary, 'details'>[]; context: PageContext; id: string }) {
  const { missions, context, id } = props;
  const events = missions.flatMap(({ details }) => (details.kind === 'mission' ? details.events : []));
  if (events.length === 0) return null;
  return (
    <Shelf
      id={id}
      title={context.say('mission.events')}
      more={[{ href: `/${context.locale}/events.ics`, words: context.say('mission.events-calendar') }]}
    >
      <EventList events={events} context={context} />
    </Shelf>
  );
}

export function EventList(props: { events: readonly Event[]; context: PageContext }) {
  const { context } = props;
  return (
    <ol class="events">
      {byDate(props.events).map(({ on, events }) => (
        <li>
          <p class="on">
            <time datetime={on}>{sayDate(on, context.locale)}</time>
          </p>
          <ul>
            {events.map((event) => (
              <li>
                <span class="what">{context.say(`kinds.event-${event.kind}`)}</span>
                <p>
                  <Line line={event.title} context={context} />
                  {event.where === null ? null : (
                    <span class="where">
                      <Line line={event.where} context={context} />
                    </span>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** Events in the order given, with neighbours of the same date together. */
function byDate(events: readonly Event[]): { on: Event['on']; events: Event[] }[] {
  const days: { on: Event['on']; events: Event[] }[] = [];
  for (const event of events) {
    const last = days.at(-1);
    if (last?.on === event.on) last.events.push(event);
    else days.push({ on: event.on, events: [event] });
  }
  return days;
}
