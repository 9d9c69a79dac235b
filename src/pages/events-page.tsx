import type { JSX } from 'hono/jsx/jsx-runtime';
import { listPath } from '../domain/work-path.ts';
import { Document } from './document.tsx';
import { EventList } from './events.tsx';
import { Line } from './line.tsx';
import { ListOpening } from './list-opening.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';
import { Shelf } from './shelf.tsx';
import type { EventsView } from './views.ts';

/** The events of every mission, mission by mission. */
export function eventsPage(view: EventsView, context: PageContext): JSX.Element {
  const { say, locale } = context;
  const title = say('mission.events-page');
  const missions = view.missions.flatMap((work) =>
    work.details.kind === 'mission' && work.details.events.length > 0 ? [{ work, events: work.details.events }] : [],
  );
  return (
    <Document head={{ title, description: say('mission.events-lead'), list: 'events' }} context={context} name="list">
      <ListOpening title={title} lead={say('mission.events-lead')}>
        <a class="further" href={`/${locale}/events.ics`}>
          {say('chrome.calendar')}
        </a>
      </ListOpening>
      {missions.length === 0 ? (
        <p class="empty">
          {say('mission.events-none')} <a href={listPath('mission', locale)}>{say('chrome.all-missions')}</a>
        </p>
      ) : null}
      {missions.map(({ work, events }) => (
        <Shelf
          id={`of-${work.slug}`}
          title={
            <a href={pathOfWork(work)}>
              <Line line={work.title} context={context} unlinked />
            </a>
          }
        >
          <EventList events={events} context={context} />
        </Shelf>
      ))}
    </Document>
  );
}
