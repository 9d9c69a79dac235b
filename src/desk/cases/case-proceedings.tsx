import type { JSX } from 'hono/jsx/jsx-runtime';
import { daysSinceAnything, hasStalled } from '../../domain/proceeding.ts';
import { sayDate } from '../../pages/dates.ts';
import { STALLED_DAYS } from './case-line.ts';
import { addTo, Change, Part } from './case-part.tsx';
import { personIn, type CaseView } from './case-view.ts';

/** Before the authorities: each with the days since anything happened in it. */
export function Proceedings({ view }: { view: CaseView }): JSX.Element {
  const { record, language, today, mayNames } = view;
  const { say, locale } = language;
  return (
    <Part
      title={say('case.proceedings')}
      id="proceedings"
      add={addTo(view, 'proceedings/new', say('casework.add-proceeding'))}
      empty={record.proceedings.length === 0 ? say('casework.no-proceedings') : null}
    >
      <ul class="rows-list wide">
        {record.proceedings.map((each, at) => {
          const stalled = hasStalled(each, today, STALLED_DAYS);
          const open = each.status === 'open' || each.status === 'stalled';
          return (
            <li>
              <p>
                <b>{say(`kinds.${each.kind}`)}</b> <span class="state">{say(`kinds.${each.status}`)}</span>{' '}
                {open ? (
                  <span class={stalled ? 'due' : 'hint'}>
                    {say('casework.still', { count: daysSinceAnything(each, today) })}
                  </span>
                ) : null}
              </p>
              <p>
                <bdi>{each.authority}</bdi>
                {each.reference === null ? null : (
                  <>
                    {' · '}
                    <bdi>{each.reference}</bdi>
                  </>
                )}
                {each.people.length === 0 ? null : (
                  <>
                    {' '}
                    <span class="hint">{each.people.map((person) => personIn(view, person)).join(', ')}</span>
                  </>
                )}
              </p>
              <ol class="steps-list">
                <li>
                  <time datetime={each.on}>{sayDate(each.on, locale)}</time> {say('casework.began')}
                </li>
                {mayNames
                  ? each.steps.map((step) => (
                      <li>
                        <time datetime={step.on}>{sayDate(step.on, locale)}</time> <bdi>{step.text}</bdi>
                      </li>
                    ))
                  : null}
              </ol>
              <Change view={view} path={`proceedings/${at}`} about={say(`kinds.${each.kind}`)} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
