import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Ask } from '../../domain/ask.ts';
import { sayDate } from '../../pages/dates.ts';
import { addTo, Change, Part } from './case-part.tsx';
import { personIn, type CaseView } from './case-view.ts';

/** What the people of the case ask for, and where they draw a line: red lines first, taken back last. */
export function Asks({ view }: { view: CaseView }): JSX.Element {
  const { record, language } = view;
  const { say } = language;
  const weight = ({ kind, takenBack }: Ask): number => (takenBack !== null ? 2 : kind === 'red-line' ? 0 : 1);
  const asks = [...record.asks.entries()].toSorted(([, a], [, b]) => weight(a) - weight(b));
  return (
    <Part
      title={say('casework.asks')}
      id="asks"
      add={addTo(view, 'asks/new', say('casework.add-ask'))}
      empty={asks.length === 0 ? say('casework.no-asks') : null}
    >
      <ul class="rows-list">
        {asks.map(([at, ask]) => (
          <OneAsk ask={ask} at={at} view={view} />
        ))}
      </ul>
    </Part>
  );
}

function OneAsk({ ask, at, view }: { ask: Ask; at: number; view: CaseView }): JSX.Element {
  const { language, accounts } = view;
  const { say, locale } = language;
  const { kind, actions, text, on, heardBy, takenBack, person } = ask;
  const heard = heardBy === null ? say('casework.said-in-public') : (accounts.get(heardBy) ?? '–');
  return (
    <li class={takenBack !== null ? 'past' : kind}>
      <b>{say(`casework.${kind}`)}</b>
      {actions.length === 0 ? null : (
        <span>{actions.map((action) => say(`casework.action-${action}`)).join(', ')}</span>
      )}
      <span class="written" dir="auto">
        {text}
      </span>
      <span class="hint">
        <bdi>{personIn(view, person)}</bdi>
        {' · '}
        {sayDate(on, locale)}
        {' · '}
        {heard}
        {takenBack === null ? null : (
          <>
            {' · '}
            {say('casework.taken-back', { day: sayDate(takenBack.on, locale) })}
          </>
        )}
      </span>
      <Change view={view} path={`asks/${at}`} about={say(`casework.${kind}`)} />
    </li>
  );
}

/** Partners and lawyers whose yes or no a text waits for. */
export function Says({ view }: { view: CaseView }): JSX.Element {
  const { record, language } = view;
  const { say } = language;
  return (
    <Part
      title={say('casework.says')}
      id="says"
      add={addTo(view, 'says/new', say('casework.add-say'))}
      empty={record.says.length === 0 ? say('casework.no-says') : null}
    >
      <ul class="rows-list">
        {record.says.map(({ of, kind, clients, days }, at) => (
          <li>
            <b>
              <bdi>{personIn(view, of)}</bdi>
            </b>
            <span>{kind === 'veto' ? say('casework.say-veto', { days }) : say('casework.say-sign-off')}</span>
            <span class="hint">
              {say('casework.for')} <bdi>{clients.map((client) => personIn(view, client)).join(', ')}</bdi>
            </span>
            <Change view={view} path={`says/${at}`} about={personIn(view, of)} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What became of what was asked for. */
export function Outcomes({ view }: { view: CaseView }): JSX.Element {
  const { record, language, mayNames } = view;
  const { say, locale } = language;
  return (
    <Part
      title={say('casework.outcome')}
      id="outcome"
      add={addTo(view, 'outcomes/new', say('casework.add-outcome'))}
      empty={record.outcomes.length === 0 ? say('casework.no-outcome') : null}
    >
      <ul class="rows-list wide">
        {record.outcomes.map(({ value, text, on, verification, source, claim }, at) => (
          <li>
            <p>
              <b>{say(`casework.outcome-${value}`)}</b> {on === null ? null : sayDate(on, locale)}
            </p>
            <p class="written" dir="auto">
              {text}
            </p>
            <p class="hint">
              {say(`casework.verification-${verification}`)}
              {mayNames ? (
                <>
                  {' · '}
                  <bdi>{source.text}</bdi>
                </>
              ) : null}
              {' · '}
              {claim === null ? say('casework.no-claim') : claim}
            </p>
            <Change view={view} path={`outcomes/${at}`} about={say(`casework.outcome-${value}`)} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
