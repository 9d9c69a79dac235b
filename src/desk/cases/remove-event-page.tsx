import type { JSX } from 'hono/jsx/jsx-runtime';
import type { CaseEvent } from '../../domain/case-event.ts';
import type { Case } from '../../domain/case.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { sayDate } from '../../pages/dates.ts';
import type { Session } from '../../staff/sessions.ts';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';

interface RemoveEventView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly record: Case;
  readonly event: CaseEvent;
}

/** Asks before an event goes, and says what stays. */
export function removeEventPage({ language, identity, session, record, event }: RemoveEventView): JSX.Element {
  const { say, locale } = language;
  const path = `/cases/${record.id}/events/${event.id}/remove`;
  return (
    <Frame title={say('casework.remove-event')} language={language} identity={identity} path={path} session={session}>
      <p class="kicker">
        <a href={`/cases/${record.id}`}>
          <bdi>{record.title}</bdi>
        </a>
      </p>
      <h1>{say('casework.remove-event-ask')}</h1>
      <p class="told">
        <b>
          <bdi>{event.title}</bdi>
        </b>
        <br />
        {event.on === null ? say('casework.no-date') : sayDate(event.on, locale)}
      </p>
      <p class="lead">{say('casework.remove-event-more')}</p>
      <div class="deeds">
        <form method="post" action={path}>
          <button type="submit" class="alarm">
            {say('casework.remove-event')}
          </button>
        </form>
        <p>
          <a class="button" href={`/cases/${record.id}#e-${event.id}`}>
            {say('casework.keep-event')}
          </a>
        </p>
      </div>
    </Frame>
  );
}
