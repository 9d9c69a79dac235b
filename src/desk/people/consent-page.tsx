import type { JSX } from 'hono/jsx/jsx-runtime';
import { PURPOSES } from '../../domain/basis.ts';
import { consentInForce } from '../../domain/consent-in-force.ts';
import type { Instant } from '../../domain/date.ts';
import type { WorkId } from '../../domain/id.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import type { PersonWithBases } from '../../vault/people.ts';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import { day, levelsInWords } from './person-words.ts';
import { tellHistory } from './told-history.ts';

export interface ConsentView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly now: Instant;
  readonly known: PersonWithBases;
  /** What this colleague may call them: a name, or how readers see them. */
  readonly name: string;
  readonly mayOpenFile: boolean;
  readonly mayRecord: boolean;
  readonly mayWithdraw: boolean;
  /** How many pages were rendered again for what was recorded just now; `null`: nothing was. */
  readonly rendered: number | null;
  /** Pages that tell of them and are down until an editor or a key comes. */
  readonly down: readonly { readonly work: WorkId; readonly title: string | null }[];
  /** How many texts and pictures wait for their word. */
  readonly waiting: number;
}

/** What is in force for somebody, and why; and everything that was said and happened. */
export function consentPage(view: ConsentView): JSX.Element {
  const { language, identity, session, known, name, mayOpenFile } = view;
  const { say } = language;
  const { id } = known.person;
  const told = tellHistory(known, language);
  return (
    <Frame
      title={say('people.consent')}
      language={language}
      identity={identity}
      path={`/people/${id}/consent`}
      session={session}
    >
      <p class="kicker">
        <a href={mayOpenFile ? `/people/${id}` : '/'}>
          <bdi>{name}</bdi>
        </a>
      </p>
      <h1>{say('people.consent')}</h1>
      <Outcome view={view} />
      <Steps view={view} />
      <div class="file">
        <InForceNow view={view} />
        <section>
          <h2>{say('people.consent-history')}</h2>
          {told.length === 0 ? <p>{say('people.consent-history-none')}</p> : null}
          <ol class="history">
            {told.map(({ what, more }) => (
              <li>
                <p class="what" dir="auto">
                  {what}
                </p>
                {more.map((sentence) => (
                  <p dir="auto">{sentence}</p>
                ))}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Frame>
  );
}

/** What became of the pages, and what waits. */
function Outcome({ view }: { view: ConsentView }): JSX.Element | null {
  const { rendered, down, language } = view;
  const { say } = language;
  if (rendered === null && down.length === 0) return null;
  return (
    <div class="told" role="status">
      {rendered === null ? null : (
        <p>
          <b>{say('people.done')}.</b> {say('people.done-rendered', { count: rendered })}
        </p>
      )}
      <p>{say('people.done-waiting', { count: down.length })}</p>
      {down.length === 0 ? null : (
        <ul>
          {down.map(({ work, title }) => (
            <li>
              <a href={`/off-site/works/${work}`}>{title ?? say('people.untitled')}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Steps({ view }: { view: ConsentView }): JSX.Element {
  const { language, known, mayRecord, mayWithdraw, waiting } = view;
  const { say } = language;
  const { id } = known.person;
  return (
    <p class="ways">
      {mayRecord ? (
        <>
          <a class="button first" href={`/people/${id}/consent/new`}>
            {say('people.consent-record')}
          </a>
          <a class="button" href={`/people/${id}/life`}>
            {say('people.consent-life')}
          </a>
          <a class="button" href={`/people/${id}/approvals`}>
            {say('people.consent-approvals')}
            {waiting === 0 ? null : ` (${waiting})`}
          </a>
        </>
      ) : null}
      {mayWithdraw ? (
        <a class="button" href={`/off-site/people/${id}/withdraw`}>
          {say('people.consent-withdraw')}
        </a>
      ) : null}
    </p>
  );
}

function InForceNow({ view }: { view: ConsentView }): JSX.Element {
  const { language, known, now } = view;
  const { say } = language;
  const { terms, why, until } = consentInForce(known, now);
  return (
    <section class="in-force">
      <h2>{say('people.consent-now')}</h2>
      <p class="verdict">{terms === null ? say('people.consent-nothing') : levelsInWords(terms, language)}</p>
      <p>{say('people.consent-why', { why: say(`people.why-${why}`) })}</p>
      {terms === null ? null : (
        <p class="hint">
          {until === null ? say('people.consent-open-end') : say('people.consent-ends', { day: day(until, language) })}
        </p>
      )}
      <table class="purposes">
        <thead>
          <tr>
            <th scope="col">{say('people.consent-purpose')}</th>
            <th scope="col">{say('people.consent-may')}</th>
          </tr>
        </thead>
        <tbody>
          {PURPOSES.map((purpose) => {
            const allowed = terms?.purposes.includes(purpose) === true;
            return (
              <tr class={allowed ? 'yes' : 'no'}>
                <th scope="row">{say(`people.purpose-${purpose}`)}</th>
                <td>
                  {say(allowed ? 'people.consent-yes' : terms === null ? `people.why-${why}` : 'people.why-not-yes')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
