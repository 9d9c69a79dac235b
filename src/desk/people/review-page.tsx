import type { JSX } from 'hono/jsx/jsx-runtime';
import type { InForce } from '../../domain/consent-in-force.ts';
import type { PersonId } from '../../domain/id.ts';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import type { Effect } from './effect.ts';
import { HiddenFields } from '../hidden-fields.tsx';
import { day, levelsInWords, purposesInWords } from './person-words.ts';

export interface ReviewView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  readonly person: PersonId;
  readonly name: string;
  readonly effect: Effect;
  readonly fields: ReadonlyMap<string, string>;
  /** Where it is recorded, and where it is changed. */
  readonly record: string;
  readonly change: string;
  /** Recorded by others meanwhile. */
  readonly meanwhile: boolean;
}

const OWN = new Set(['go', 'stage', 'seen']);

/** Says in words what will change in public, before anything is recorded. */
export function reviewPage(view: ReviewView): JSX.Element {
  const { language, identity, session, person, name, effect, fields, record, change, meanwhile } = view;
  const { say } = language;
  const { before, after, pages } = effect;
  const less = effect.change === 'less' || effect.change === 'mixed';
  return (
    <Frame
      title={say('people.review')}
      language={language}
      identity={identity}
      path={`/people/${person}/consent`}
      session={session}
    >
      <p class="kicker">
        <a href={`/people/${person}/consent`}>
          <bdi>{name}</bdi>
        </a>
      </p>
      <h1>{say('people.review')}</h1>
      <ErrorSummary title={say('people.not-saved')} refusal={meanwhile ? say('people.review-meanwhile') : null} />
      <p class="lead">{say('people.review-lead')}</p>
      <div class={less ? 'effect less' : 'effect'}>
        <p class="verdict">{say(`people.review-${effect.change}`)}</p>
        <p>
          {say(
            less
              ? 'people.review-pages-less'
              : effect.change === 'more'
                ? 'people.review-pages-more'
                : 'people.review-pages',
            { count: pages },
          )}
        </p>
        {before.why === 'refused' && after.terms !== null ? <p>{say('people.review-lifts')}</p> : null}
      </div>
      <div class="before-after">
        <State title={say('people.review-before')} force={before} language={language} />
        <State title={say('people.review-after')} force={after} language={language} />
      </div>
      <form method="post" action={record} class="review">
        <HiddenFields fields={fields} but={OWN} />
        <input type="hidden" name="seen" value={String(effect.seen)} />
        <button type="submit" name="go" value="record">
          {say('people.review-record')}
        </button>
        <button type="submit" class="quiet" name="go" value="change" formaction={change}>
          {say('people.review-back')}
        </button>
      </form>
    </Frame>
  );
}

function State(props: { title: string; force: InForce; language: Language }): JSX.Element {
  const { title, force, language } = props;
  const { say } = language;
  const { terms, why, until } = force;
  return (
    <section>
      <h2>{title}</h2>
      <p class="verdict">{terms === null ? say('people.consent-nothing') : levelsInWords(terms, language)}</p>
      {terms === null ? null : (
        <p>{say('people.told-purposes', { purposes: purposesInWords(terms.purposes, language) })}</p>
      )}
      <p class="hint">{say('people.consent-why', { why: say(`people.why-${why}`) })}</p>
      {until === null ? null : <p class="hint">{say('people.consent-ends', { day: day(until, language) })}</p>}
    </section>
  );
}
