import type { JSX } from 'hono/jsx/jsx-runtime';
import { stateOf, type Commitment } from '../../domain/commitment.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Holder, Office } from '../../domain/office.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import { sayDate, sayDay } from '../../pages/dates.ts';
import type { Session } from '../../staff/sessions.ts';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { inWords } from './in-words.ts';

export interface OfficeView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly office: Office;
  /** Whoever held it, the last first, as far as the reader may read names. */
  readonly holders: readonly (Holder & { readonly name: string | null })[];
  readonly holder: PersonId | null;
  readonly meetings: readonly Meeting[];
  readonly commitments: readonly Commitment[];
  readonly mayWrite: boolean;
}

/** An office: what it was asked and promised, and when one met. */
export function officePage(view: OfficeView): JSX.Element {
  const { language, identity, session, office, meetings, commitments, mayWrite } = view;
  const { say, locale } = language;
  const at = `/officials/${office.id}`;
  return (
    <Frame title={say('casework.office')} language={language} identity={identity} path={at} session={session}>
      <p class="kicker">
        <a href="/officials">{say('casework.officials')}</a>
      </p>
      <h1>
        <bdi>{inWords(office.title, locale)}</bdi>
      </h1>
      <p class="lead">
        <bdi>{inWords(office.institution, locale)}</bdi>
      </p>
      <div class="case">
        <div class="case-main">
          <section class="part" aria-labelledby="commitments">
            <div class="part-head">
              <h2 id="commitments">{say('casework.commitments')}</h2>
            </div>
            {commitments.length === 0 ? <p class="hint">{say('casework.no-commitments')}</p> : null}
            <ul class="rows-list wide">
              {commitments.map((each) => (
                <Promised commitment={each} view={view} />
              ))}
            </ul>
          </section>
          <section class="part" aria-labelledby="meetings">
            <div class="part-head">
              <h2 id="meetings">{say('casework.meetings')}</h2>
              {mayWrite ? <a href={`${at}/meetings/new`}>{say('casework.meeting-new')}</a> : null}
            </div>
            {meetings.length === 0 ? <p class="hint">{say('casework.no-meetings')}</p> : null}
            <ol class="rows-list wide">
              {meetings.map(({ on, handedOver, notes }) => (
                <li>
                  <b>
                    <time datetime={on}>{sayDate(on, locale)}</time>
                  </b>
                  {handedOver.length === 0 ? null : (
                    <p>
                      {say('casework.handed-over-short')}: <bdi>{handedOver.join('; ')}</bdi>
                    </p>
                  )}
                  <p class="written" dir="auto">
                    {notes}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <dl class="case-side facts">
          <dt>{say('casework.holder')}</dt>
          <dd>
            <Holders view={view} />
          </dd>
          <dt>{say('casework.salutation')}</dt>
          <dd lang={office.language}>{office.salutation}</dd>
          <dt>{say('casework.country')}</dt>
          <dd>{new Intl.DisplayNames([locale], { type: 'region' }).of(office.address.country)}</dd>
          <dt>{say('casework.office-address')}</dt>
          <dd class="written" dir="auto">
            {office.address.lines.join('\n')}
          </dd>
        </dl>
      </div>
    </Frame>
  );
}

function Promised({ commitment, view }: { commitment: Commitment; view: OfficeView }): JSX.Element {
  const { language, office, mayWrite } = view;
  const { say, locale } = language;
  const { id, text, steps, answerDueOn } = commitment;
  return (
    <li id={`commitment-${id}`}>
      <p>
        <span class="state">{say(`casework.commitment-${stateOf(commitment)}`)}</span> <bdi>{text}</bdi>
      </p>
      {answerDueOn === null || steps.length > 0 ? null : (
        <p class="hint">
          {say('casework.answer-due')} {sayDay(answerDueOn, locale)}
        </p>
      )}
      {steps.length === 0 ? null : (
        <ol class="steps-list">
          {steps.map(({ state, on, note }) => (
            <li>
              <time datetime={on}>{sayDay(on, locale)}</time> {say(`casework.commitment-${state}`)}{' '}
              <span class="hint">
                <bdi>{note}</bdi>
              </span>
            </li>
          ))}
        </ol>
      )}
      {mayWrite ? (
        <a class="change" href={`/officials/${office.id}/commitments/${id}`}>
          {say('casework.step-new')}
        </a>
      ) : null}
    </li>
  );
}

/** The office outlives them: who holds it now, and who did before. */
function Holders({ view }: { view: OfficeView }): JSX.Element {
  const { language, office, holders, holder, mayWrite } = view;
  const { say, locale } = language;
  return (
    <>
      {holder === null ? say('casework.no-holder') : null}
      <ul class="custody">
        {holders.map(({ person, name, from, until }) => (
          <li>
            <bdi>
              {person === holder ? <b>{name ?? say('officials.somebody')}</b> : (name ?? say('officials.somebody'))}
            </bdi>
            <span class="hint">
              {from === null ? null : say('officials.holder-from', { day: sayDate(from, locale) })}{' '}
              {until === null ? null : say('officials.holder-until', { day: sayDate(until, locale) })}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <a class="change" href={`/officials/${office.id}/holders/new`}>
          {say('officials.holder-new')}
        </a>
      ) : null}
    </>
  );
}
