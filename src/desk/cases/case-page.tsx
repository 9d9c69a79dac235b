import type { JSX } from 'hono/jsx/jsx-runtime';
import { isCheckInDue } from '../../domain/case-campaign.ts';
import { sayDate, sayDay } from '../../pages/dates.ts';
import { dayOnly } from '../clock-time.ts';
import { Frame } from '../frame.tsx';
import { Relations } from '../relations/relations-section.tsx';
import { addTo, Change, Part } from './case-part.tsx';
import { Proceedings } from './case-proceedings.tsx';
import { Stop, Team } from './case-team.tsx';
import { Timeline } from './case-timeline.tsx';
import { Asks, Outcomes, Says } from './case-wishes.tsx';
import { personIn, type CaseView } from './case-view.ts';
import { NewsState } from './news-state.tsx';
import { CaseNav } from './case-nav.tsx';

/** A case on one page: what happened and what moves in the middle, who and what they want beside it. */
export function casePage(view: CaseView): JSX.Element {
  const { language, identity, session, record, hold, mayNames, accounts } = view;
  const { say, locale } = language;
  return (
    <Frame
      title={say('casework.case')}
      language={language}
      identity={identity}
      path={`/cases/${record.id}`}
      session={session}
    >
      <p class="kicker">
        <a href="/cases">{say('casework.cases')}</a>
      </p>
      <h1>
        <bdi>{record.title}</bdi>
      </h1>
      <p class="states">
        <span class="state">{say(`casework.campaign-${record.campaign}`)}</span>
        <span class="state">{say(`casework.verification-${record.verification}`)}</span>
        <code class="hint">{record.id}</code>
      </p>
      {hold === null ? null : (
        <p class="told held-notice" role="status">
          {say('casework.held-since', {
            day: dayOnly(hold.held.at, locale),
            name: accounts.get(hold.held.by) ?? '–',
          })}{' '}
          <a href="/off-site">{say('desk.off-title')}</a>
        </p>
      )}
      {view.stopped === null ? null : <p class="told">{say(`casework.stopped-${view.stopped}`)}</p>}
      <CaseNav view={view} here="case" />
      <div class="case">
        <div class="case-main">
          {mayNames ? <Timeline view={view} /> : <p class="told">{say('casework.outline-only')}</p>}
          <Proceedings view={view} />
          <Outcomes view={view} />
        </div>
        <div class="case-side">
          <People view={view} />
          <Situations view={view} />
          <Asks view={view} />
          <Says view={view} />
          {mayNames ? <Contact view={view} /> : null}
          <Team view={view} />
          <Stop view={view} />
        </div>
      </div>
      <Relations
        view={{
          ...view.relations,
          language,
          middle: { name: record.title, note: say('casework.case') },
          all: `/cases/${record.id}/relations`,
          empty: say('relations.none-case'),
        }}
      />
    </Frame>
  );
}

function People({ view }: { view: CaseView }): JSX.Element {
  const { record, language } = view;
  const { say } = language;
  return (
    <Part
      title={say('casework.people')}
      id="people"
      add={addTo(view, 'people/new', say('casework.add-person'))}
      empty={record.people.length === 0 ? say('casework.no-people') : null}
    >
      <ul class="rows-list">
        {record.people.map(({ person, role }, at) => {
          const name = personIn(view, person);
          return (
            <li>
              <b>
                {view.mayNames ? (
                  <a href={`/people/${person}`}>
                    <bdi>{name}</bdi>
                  </a>
                ) : (
                  <bdi>{name}</bdi>
                )}
              </b>
              <span class="hint">{say(`casework.role-${role}`)}</span>
              <Change view={view} path={`people/${at}`} about={name} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function Situations({ view }: { view: CaseView }): JSX.Element {
  const { record, language, mayNames } = view;
  const { say, locale } = language;
  return (
    <Part
      title={say('casework.situation')}
      id="situation"
      add={addTo(view, 'situations/new', say('casework.add-situation'))}
      empty={record.situations.length === 0 ? say('casework.no-situation') : null}
    >
      <ol class="rows-list newest-first">
        {[...record.situations.entries()].toReversed().map(([at, each]) => {
          const { state, on, person, source, verification } = each;
          return (
            <li>
              <b>{say(`kinds.${state}`)}</b>
              <span>
                {on === null ? say('casework.no-date') : <time datetime={on}>{sayDate(on, locale)}</time>}
                {record.people.length > 1 ? (
                  <>
                    {' · '}
                    <bdi>{personIn(view, person)}</bdi>
                  </>
                ) : null}
              </span>
              <span class="hint">
                {say(`casework.verification-${verification}`)}
                {mayNames ? (
                  <>
                    {' · '}
                    <bdi>{source.text}</bdi>
                  </>
                ) : null}
              </span>
              <NewsState of={each} language={language} />
              <Change view={view} path={`situations/${at}`} about={say(`kinds.${state}`)} />
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

function Contact({ view }: { view: CaseView }): JSX.Element {
  const { record, language, today } = view;
  const { say, locale } = language;
  const { last, checkIn } = record.contact;
  const due = isCheckInDue(record, today);
  return (
    <Part title={say('casework.contact')} id="contact" add={addTo(view, 'edit', say('casework.change'))}>
      <dl class="pairs">
        <dt>{say('casework.contact-last')}</dt>
        <dd>{last === null ? say('casework.never') : sayDay(last, locale)}</dd>
        <dt>{say('casework.check-in')}</dt>
        <dd class={due ? 'due' : undefined}>
          {checkIn === null ? say('casework.not-set') : sayDay(checkIn, locale)}
          {due ? ` · ${say('casework.due')}` : null}
        </dd>
      </dl>
    </Part>
  );
}
