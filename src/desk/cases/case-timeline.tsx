import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Act } from '../../domain/act.ts';
import type { CaseEvent } from '../../domain/case-event.ts';
import { huriCodeOf } from '../../domain/huri-code.ts';
import { sayDate } from '../../pages/dates.ts';
import { addTo, Change, Part } from './case-part.tsx';
import { personIn, type CaseView } from './case-view.ts';

/** What happened, in the order of time. */
export function Timeline({ view }: { view: CaseView }): JSX.Element {
  const { events, language } = view;
  const { say } = language;
  return (
    <Part
      title={say('casework.timeline')}
      id="timeline"
      add={addTo(view, 'events/new', say('casework.add-event'))}
      empty={events.length === 0 ? say('casework.no-events') : null}
    >
      <ol class="timeline">
        {events.map((event) => (
          <Happened event={event} view={view} />
        ))}
      </ol>
    </Part>
  );
}

function Happened({ event, view }: { event: CaseEvent; view: CaseView }): JSX.Element {
  const { language, places } = view;
  const { say, locale } = language;
  const { on, until, place, acts, sources, verification, interventions } = event;
  const where = place === null ? null : (places.get(place) ?? say('casework.place-unknown'));
  return (
    <li id={`e-${event.id}`}>
      <p class="when">
        {on === null ? say('casework.no-date') : <time datetime={on}>{sayDate(on, locale)}</time>}
        {until === null ? null : (
          <>
            {' – '}
            <time datetime={until}>{sayDate(until, locale)}</time>
          </>
        )}
      </p>
      <div class="what">
        <h3>
          <bdi>{event.title}</bdi>
        </h3>
        {where === null ? null : (
          <p class="where">
            <bdi>{where}</bdi>
          </p>
        )}
        {acts.map((act) => (
          <Done act={act} view={view} />
        ))}
        {event.text === '' ? null : (
          <p class="written" dir="auto">
            {event.text}
          </p>
        )}
        {interventions.map(({ on: day, by, text }) => (
          <p class="written" dir="auto">
            {day === null ? null : `${sayDate(day, locale)}: `}
            <b>{by}</b> {text}
          </p>
        ))}
        <p class="hint">
          <span class={`sure ${verification}`}>{say(`casework.verification-${verification}`)}</span>
          {' · '}
          {sources.map(({ text }, at) => (
            <>
              {at === 0 ? null : '; '}
              <bdi>{text}</bdi>
            </>
          ))}{' '}
          <Change view={view} path={`events/${event.id}`} about={event.title} />
        </p>
      </div>
    </li>
  );
}

/** One act: what it is by our word and by the code, to whom, by whom. */
function Done({ act, view }: { act: Act; view: CaseView }): JSX.Element {
  const { say } = view.language;
  const code = huriCodeOf(act.kind);
  const to = act.to.map((person) => personIn(view, person));
  return (
    <div class="act">
      <p>
        <b>{say(`casework.act-${act.kind}`)}</b>
        {code === null ? null : <code class="code">{code}</code>}
        {to.length === 0 ? null : (
          <span>
            {' '}
            {say('casework.act-to')}{' '}
            {to.map((name, at) => (
              <>
                {at === 0 ? null : ', '}
                <bdi>{name}</bdi>
              </>
            ))}
          </span>
        )}
      </p>
      {act.by.map(({ force, name, unit, involvement }) => (
        <p class="by">
          {say('casework.act-by')} {say(`casework.force-${force}`)}
          {[name, unit].map((each) =>
            each === null ? null : (
              <>
                {', '}
                <bdi>{each}</bdi>
              </>
            ),
          )}{' '}
          <span class="hint">({say(`casework.involvement-${involvement}`)})</span>
        </p>
      ))}
      {act.text === null ? null : (
        <p class="written" dir="auto">
          {act.text}
        </p>
      )}
    </div>
  );
}
